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

/** How far a batch task has come: sub-tasks before `done` are done, those before `begun` go on. */
export interface Front {
  readonly done: number;
  readonly begun: number;
  readonly rest: 'Waitting' | 'Stopped';
  /** Failed ones may still be tried again. */
  readonly retries: boolean;
}

const REASONS: readonly (readonly [code: string, message: string])[] = [
  ['IOTDA.014016', 'Operation not allowed. The device ID already exists.'],
  ['IOTDA.014000', 'Operation not allowed. The device does not exist.'],
  ['IOTDA.014111', 'Operation failed. The device is not online.'],
  ['IOTDA.014005', '请求超时，设备未响应。'],
];

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

/** Whether a sub-task will have failed: exactly `failing` of them do, scattered over the whole. */
export function failsAt(task: BatchTask): (index: number) => boolean {
  const step = stride(task.total);
  return (index) => (index * step) % task.total < task.failing;
}

/** The sub-task at a place, 0 to `total - 1`. Computed from seed and place; nothing is kept. */
export function subTaskAt(seed: string, task: BatchTask, front: Front): (index: number) => SubTask {
  const fails = failsAt(task);
  return (index) => {
    const target = targetAt(task, index);
    const nothing = { target, output: '', errorCode: '', errorMessage: '' };
    if (index >= front.begun) return { ...nothing, status: front.rest };
    if (index >= front.done) return { ...nothing, status: 'Processing' };
    if (!fails(index)) return { ...nothing, status: 'Success', output: outputAt(seed, task, index) };
    const [errorCode, errorMessage] = pick(REASONS, seed, task.id, index);
    return { target, status: front.retries ? 'FailWaitRetry' : 'Fail', output: '', errorCode, errorMessage };
  };
}

function targetAt({ targets, hostile }: BatchTask, index: number): string {
  const odd = hostile ? HOSTILE[index % (HOSTILE.length * 4)] : undefined;
  return odd ?? `${targets}-${String(index + 1).padStart(6, '0')}`;
}

function outputAt(seed: string, task: BatchTask, index: number): string {
  const odd = task.hostile ? HOSTILE[(index + 3) % (HOSTILE.length * 4)] : undefined;
  return odd ?? `{"result_code":0,"took_ms":${20 + Math.floor(fraction(seed, task.id, index) * 900)}}`;
}
