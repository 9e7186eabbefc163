import { latestTimes, nextTime } from './cron-times';
import { readScheduleTime, zoneOf } from './times';
import type { CollectionTask, Pause, Phase, Schedule } from './workspace';

/** The zone of a schedule whose times name none: the region's. */
const REGION_ZONE = '+08';

/** Whether its scheduler begins runs of a task. A paused one is held by the platform, not by a user. */
export type Standing = 'scheduling' | 'paused' | 'idle';

/** The phase that goes on unless the schedule's end has passed. */
function openPhase({ phases }: CollectionTask): Phase | undefined {
  const last = phases.at(-1);
  return last?.to === undefined ? last : undefined;
}

export function standing(task: CollectionTask, now: number): Standing {
  const phase = openPhase(task);
  if (!phase || now > endOf(phase.plan.schedule)) return 'idle';
  return isPaused(task, now) ? 'paused' : 'scheduling';
}

function isPaused({ pauses }: CollectionTask, at: number): boolean {
  return pauses.some((pause) => covers(pause, at));
}

export function covers({ from, until = Number.POSITIVE_INFINITY }: Pause, at: number): boolean {
  return from <= at && at < until;
}

/** The last instant at which a schedule begins runs. */
export function endOf({ end_time: end }: Schedule): number {
  return (end === undefined ? undefined : readScheduleTime(end)) ?? Number.POSITIVE_INFINITY;
}

/** What its scheduler counts in: the zone of its times. */
function zoneOfSchedule({ start_time: start, end_time: end }: Schedule): string {
  return zoneOf(start) ?? zoneOf(end) ?? REGION_ZONE;
}

/** From when on a phase may begin runs, exclusive: a schedule's start belongs to it. */
function afterOf({ from, plan }: Phase): number {
  const start = readScheduleTime(plan.schedule.start_time ?? '');
  return start === undefined ? from : Math.max(from, start - 1);
}

/** The instants at which the scheduler began runs in a phase, so many at most, the latest first. */
export function firedIn(task: CollectionTask, phase: Phase, now: number, most: number): number[] {
  const { schedule } = phase.plan;
  const until = Math.min(now, phase.to ?? now, endOf(schedule));
  return latestTimes(schedule.cron_expression ?? '', zoneOfSchedule(schedule), {
    after: afterOf(phase),
    until,
    most,
    skips: (at) => isPaused(task, at),
  });
}

/** When the scheduler begins a task's next run; undefined where it is not scheduled, is paused, or has none left. */
export function nextRunAt(task: CollectionTask, now: number): number | undefined {
  const phase = openPhase(task);
  if (!phase || standing(task, now) !== 'scheduling') return undefined;
  const { schedule } = phase.plan;
  const zone = zoneOfSchedule(schedule);
  return nextTime(schedule.cron_expression ?? '', zone, Math.max(now, afterOf(phase)), endOf(schedule));
}

/** A task with its schedule begun, anew where it had begun: from now on by its present plan. A pause is over. */
export function withScheduling(task: CollectionTask, now: number, jobId: number): CollectionTask {
  const { phases, ...rest } = withoutScheduling(task, now);
  return { ...rest, jobId: task.jobId ?? jobId, phases: [...phases, { from: now, plan: task.plan }] };
}

/** A task with its schedule ended. Runs that go on do so. */
export function withoutScheduling(task: CollectionTask, now: number): CollectionTask {
  // A pause that ends now held back what was due now, and nothing makes up for it.
  const to = isPaused(task, now) ? now - 1 : now;
  return {
    ...task,
    phases: task.phases.map((phase) => (phase.to === undefined ? { ...phase, to } : phase)).slice(-MOST_PHASES),
    pauses: task.pauses.map((pause) => (covers(pause, now) ? { ...pause, until: now } : pause)),
  };
}

/** What was scheduled before so many changes is forgotten, with its runs. */
const MOST_PHASES = 50;
