import { fraction, pick } from '../../random';
import type { BatchTask } from './project';

/** The words of a sub-task's state (contract 5.2). */
export type SubTaskStatus = 'Waitting' | 'Processing' | 'Success' | 'Fail' | 'FailWaitRetry' | 'Stopped';

export interface SubTask {
  readonly target: string;
  readonly status: SubTaskStatus;
  readonly output: string;
  readonly errorCode: string;
  readonly errorMessage: string;
}

const REASONS: readonly (readonly [code: string, message: string])[] = [
  ['IOTDA.014016', 'Operation not allowed. The device ID already exists.'],
  ['IOTDA.014000', 'Operation not allowed. The device does not exist.'],
  ['IOTDA.014111', 'Operation failed. The device is not online.'],
  ['IOTDA.014005', '请求超时，设备未响应。'],
];
/** Goes with the reason for which the whole batch task failed. The code is this simulator's choice. */
const TROUBLE_CODE = 'IOTDA.014210';

/** Text as it comes back from devices that nobody checked. */
const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://example.test","open")',
  '<img src=x onerror=alert(1)>',
  '"; DROP TABLE devices; --',
  '\u202Etxt.exe',
  '{{constructor}} ${7*7} %s',
  '设备"七号"\t🛰️',
];

/** A number that has no factor in common with the total, so that stepping by it meets every place once. */
function stride(total: number): number {
  let step = Math.max(1, Math.floor(total * 0.618));
  while (gcd(step, total) !== 1) step++;
  return step;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Whether a sub-task fails at the first attempt: exactly `failing` of them do, scattered over the whole. */
export function failsAt({ total, failing }: BatchTask): (place: number) => boolean {
  const step = stride(total);
  return (place) => (place * step) % total < failing;
}

/** The sub-task at a place, 0 to `total - 1`. Computed from seed and place; nothing is kept. */
export function subTaskAt(
  seed: string,
  task: BatchTask,
  statusAt: (place: number) => SubTaskStatus,
): (place: number) => SubTask {
  return (place) => {
    const status = statusAt(place);
    const target = targetAt(task, place);
    const nothing = { target, status, output: '', errorCode: '', errorMessage: '' };
    switch (status) {
      case 'Waitting':
      case 'Processing':
      case 'Stopped':
        return nothing;
      case 'Success':
        return { ...nothing, output: outputAt(seed, task, place) };
      case 'Fail':
      case 'FailWaitRetry': {
        const { trouble } = task;
        const [errorCode, errorMessage] =
          trouble === undefined ? pick(REASONS, seed, task.id, place) : [TROUBLE_CODE, trouble];
        return { ...nothing, errorCode, errorMessage };
      }
    }
  };
}

/** The name of the target at a place. */
export function targetAt({ targets, names, hostile }: BatchTask, place: number): string {
  const odd = hostile ? HOSTILE[place % (HOSTILE.length * 4)] : names?.[place];
  return odd ?? `${targets}-${String(place + 1).padStart(6, '0')}`;
}

function outputAt(seed: string, task: BatchTask, place: number): string {
  const odd = task.hostile ? HOSTILE[(place + 3) % (HOSTILE.length * 4)] : undefined;
  return odd ?? `{"result_code":0,"took_ms":${20 + Math.floor(fraction(seed, task.id, place) * 900)}}`;
}
