import { between } from '../../random';
import { parseJson } from '../../json';
import { localTime } from './days';
import type { Run, RunProgress } from './runs';
import { stepsOf } from './task-content';

/** What the engine writes for typical failures. https://github.com/alibaba/DataX (its codes), and our own words beside. */
const FAILURES: Readonly<Record<string, string>> = {
  dirty:
    'Code:[Framework-14], Description:[DataX dirty data exceeds the limit]. - dirty record limit is [0], but [37] records were captured.',
  plugin:
    'Code:[Framework-13], Description:[A plugin failed while it ran]. - java.lang.OutOfMemoryError: Java heap space',
  config:
    'Code:[Framework-03], Description:[The configuration is wrong]. - parameter [column] does not match the table.',
  connect:
    'Code:[DBUtilErrorCode-10], Description:[Cannot connect to the database]. - Communications link failure: connect timed out',
  password: 'Code:[MYSQLErrCode-01], Description:[The user name or the password of the database is wrong].',
  table: "Code:[MYSQLErrCode-04], Description:[The table does not exist]. - Table 'shop.orders_archive' doesn't exist",
  write: 'Code:[DBUtilErrorCode-05], Description:[Writing to the database failed]. - Lock wait timeout exceeded',
  killed: 'Code:[Framework-143], Description:[The job was killed]. - stopped by a user',
  frozen: 'The node is frozen: the scheduler sets its instance to failed.',
};

/** Why a run failed, in a line; undefined where it did not. */
export function failureOf({ status, failure }: RunProgress): string | undefined {
  return status === 'FAILURE' ? FAILURES[failure ?? ''] : undefined;
}

/** What a run wrote so far, in the zone of its workspace. Its stages are SUBMIT, WAIT, RUN, and SUCCESS or FAIL. */
export function runLog(seed: string, run: Run, progress: RunProgress, zoneMs: number, now: number): string {
  const { status, waitsAt, runsAt, endsAt } = progress;
  const { file, deployment, id } = run;
  const lines: string[] = [];
  const say = (at: number, text: string) => {
    if (at <= now) lines.push(`${localTime(at, zoneMs)} ${text}`);
  };
  if (status === 'NOT_RUN' || status === 'WAIT_TIME') return '';
  const [reader, writer] = stepsOf(parseJson(deployment.content)).map(({ stepType }) => String(stepType));
  say(waitsAt, `INFO start to submit the job ${file.name} (${reader} -> ${writer})`);
  say(waitsAt, `State: 1(SUBMIT) | running in Pipeline[basecommon_${file.resourceGroup}]`);
  const stopsAt = status === 'FAILURE' || status === 'SUCCESS' ? endsAt : Number.POSITIVE_INFINITY;
  if (runsAt > waitsAt) say(waitsAt + 2_000, 'State: 2(WAIT) | waiting for a free Data Integration slot');
  const total = between(800, 240_000, seed, 'records', id);
  const shares = [0.05, 0.3, 0.55, 0.8];
  for (const share of shares) {
    const at = runsAt + share * (endsAt - runsAt);
    if (runsAt < endsAt && at < stopsAt && status !== 'WAIT_RESOURCE') {
      const records = Math.floor(total * share);
      say(
        at,
        `State: 3(RUN) | Total ${records}R | Speed 12.5KB/s, ${Math.ceil(records / 60)}R/s | Error 0R | ${Math.round(share * 100)}%`,
      );
    }
  }
  const detail = `Detail log url: https://di-cn-shanghai.data.aliyun.com/web/di/instanceLog?id=${id}`;
  const failure = failureOf(progress);
  if (status === 'SUCCESS') say(endsAt, `State: 0(SUCCESS) | Total ${total}R | Error 0R | 100%\n${detail}`);
  if (failure !== undefined) say(endsAt, `ERROR ${failure}\nState: 4(FAIL)\n${detail}`);
  return lines.join('\n');
}
