import type { Lifecycle, Run, Task } from '@/core/task';
import { wallToInstant } from '@/core/zone';
import type { CallContext } from '@/task-types/call-context';
import type { CloseLook, SeenClosely } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { getSyncInstanceInfo, getSyncTask, listInstances } from './api';
import type { Instance } from './file-wire';
import { kindOfTask, wireOf } from './model';
import { isOfSchedule, newestFirst, outlook, toRun } from './runs';
import { solutionSteps } from './solution-steps';
import { statuses, UNDEPLOYED } from './statuses';
import { isUnknownFile } from './unknown-file';
import { zoneOf } from './zones';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** After how long a word may have changed by itself. What lasts until somebody acts may be acted on elsewhere. */
const OLD_AFTER_MS: Readonly<Record<string, number>> = {
  WAIT: 10 * SECOND_MS,
  KILLING: 5 * SECOND_MS,
  RUN: MINUTE_MS,
  PAUSE: MINUTE_MS,
  NORUN: MINUTE_MS,
  NOT_RUN: MINUTE_MS,
  WAIT_TIME: MINUTE_MS,
  WAIT_RESOURCE: 15 * SECOND_MS,
  RUNNING: 15 * SECOND_MS,
  CHECKING: 15 * SECOND_MS,
  CHECKING_CONDITION: 15 * SECOND_MS,
  '2': 15 * SECOND_MS,
  '5': 30 * SECOND_MS,
  '6': 10 * SECOND_MS,
  '8': 10 * SECOND_MS,
};
const OTHERWISE_MS = 3 * MINUTE_MS;

/** How a task stands that was ever committed or deployed: one call, for a solution under way two. */
export const closeLook: CloseLook = {
  see: async (task, context) => {
    switch (kindOfTask(task)) {
      case 'DI_OFFLINE':
        return seeOffline(task, context);
      case 'DI_REALTIME':
        return orUndeployed(() => seeRealtime(task, context));
      case 'DI_SOLUTION':
        return seeSolution(task, context);
      case undefined:
        return {};
    }
  },
  oldAfterMs: ({ vendorStatus }) => OLD_AFTER_MS[vendorStatus] ?? OTHERWISE_MS,
};

/** So many runs hold one of the schedule's own, whatever was run by hand besides. */
const RUNS = 10;

/** The latest run in production. Without one nothing tells whether it is there: its first may be yet to come. */
async function seeOffline(task: Task, { connection, send, now }: CallContext): Promise<SeenClosely> {
  const NodeId = wireOf(task)?.NodeId;
  if (!NodeId) return {};
  const reply = await send(listInstances, { form: { NodeId, ProjectEnv: 'PROD', PageNumber: 1, PageSize: RUNS } });
  const runs = newestFirst(reply.Data.Instances ?? []);
  const [latest] = runs;
  if (!latest) return {};
  const { isOn, nextAt } = outlook(runs, zoneOf(connection), now());
  return {
    lifecycle: isOn ? lifecycleOf(runs.find(isOfSchedule)) : 'ready',
    vendorStatus: latest.Status ?? '',
    latestRun: toRun(latest),
    ...(nextAt === undefined ? undefined : { nextRunAt: nextAt }),
    seen: latest,
  };
}

/** A frozen node's runs are made and set to failed; a dry run's succeed without doing anything. */
function lifecycleOf(run: Instance | undefined): Lifecycle {
  return run?.TaskType?.startsWith('PAUSE') ? 'paused' : 'scheduled';
}

async function seeRealtime(task: Task, { send }: CallContext): Promise<SeenClosely> {
  const { Data } = await send(getSyncInstanceInfo, { query: { FileId: task.ref.id, TaskType: 'DI_REALTIME' } });
  const word = Data.Status ?? '';
  return {
    lifecycle: word === 'PAUSE' ? 'paused' : 'ready',
    vendorStatus: word,
    ...(neverRan(word) ? undefined : { latestRun: { status: runOf(word) } }),
    seen: Data,
  };
}

/** The digits under which a solution has steps that are worth a second call. */
const STEPPING: ReadonlySet<string> = new Set(['2', '3', '5', '6', '8']);

async function seeSolution(task: Task, { connection, send }: CallContext): Promise<SeenClosely> {
  const query = { FileId: task.ref.id, TaskType: 'DI_SOLUTION' } as const;
  const { SolutionDetail } = (await send(getSyncTask, { query })).Data;
  const word = SolutionDetail?.Status ?? '';
  const SolutionInfo = STEPPING.has(word) ? (await send(getSyncInstanceInfo, { query })).Data.SolutionInfo : undefined;
  const startedAt = wallToInstant(SolutionDetail?.StartTime ?? '', zoneOf(connection))?.at;
  const seen = { SolutionDetail, ...(SolutionInfo ? { SolutionInfo } : undefined) };
  const steps = solutionSteps(seen).map(({ name, state }) => ({ name, state }));
  const run: Run = {
    status: runOf(word),
    ...(startedAt === undefined ? undefined : { startedAt }),
    ...(steps.length > 0 ? { progress: { steps } } : undefined),
  };
  return {
    lifecycle: word === '9' ? 'gone' : 'ready',
    vendorStatus: word,
    ...(neverRan(word) ? undefined : { latestRun: run }),
    ...(SolutionDetail?.CreatorName ? { owner: SolutionDetail.CreatorName } : undefined),
    seen,
  };
}

/** What is in production alone is known there: this refusal is an answer. */
async function orUndeployed(see: () => Promise<SeenClosely>): Promise<SeenClosely> {
  try {
    return await see();
  } catch (caught) {
    if (!isUnknownFile(failureOf(caught))) throw caught;
    return { lifecycle: 'draft', vendorStatus: UNDEPLOYED };
  }
}

function neverRan(word: string): boolean {
  const known = statuses[word];
  return known !== undefined && known.run === undefined;
}

function runOf(word: string): Run['status'] {
  return statuses[word]?.run ?? 'unknown';
}
