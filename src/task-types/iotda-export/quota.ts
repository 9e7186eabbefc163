import type { Task } from '@/core/task';
import type { Foreseen, KnownTasks } from '@/task-types/task-form';
import { words } from './messages';
import { wireOf } from './model';
import type { Values } from './schema';

/** How many exports a user may have; a further one removes the earliest, without a word (contract 2.2, quota rule 1). */
const MOST = 50;
/** How many of them may be unfinished; a further one is refused (rule 2). */
const SLOTS = 5;

/**
 * What creating an export would do, by IoTDA's quotas of each user. The wire does not tell whose an export is: what one
 * user can have is read as this user's own, and foretold exactly. A list that holds more is of a whole project; then only
 * what this console made counts, and no eviction is named.
 */
export function foresee(values: Values, known: KnownTasks): readonly Foreseen[] {
  const total = Math.max(known.total ?? 0, known.tasks.length);
  const shared = total > MOST || known.tasks.filter(isRunning).length > SLOTS;
  const mine = shared ? known.tasks.filter(known.isOwn) : known.tasks;
  const fits = conditionsOf(values, known);
  const replaced = mine.find((task) => fits(task) === 'same');
  const slots: Foreseen = {
    kind: 'slots',
    limit: SLOTS,
    // What is begun anew gives its own slot back.
    takenBy: mine.filter((task) => isRunning(task) && task !== replaced),
    atLeast: shared || !known.whole || mine.some((task) => task.latestRun?.status === 'unknown'),
  };
  if (values.batchTaskId === '') return [slots];
  const kept: Foreseen[] = replaced
    ? [{ kind: 'replaces', task: replaced }]
    : shared
      ? sharedNotes(known.tasks.some((task) => fits(task) === 'same'))
      : room(known, total, fits);
  const caution = known.chosen?.['batchTaskId']?.caution;
  return [slots, ...kept, ...(caution ? [{ kind: 'note', state: 'warn', text: caution } as const] : [])];
}

function room(known: KnownTasks, total: number, fits: (task: Task) => Fit): Foreseen[] {
  const { tasks, whole } = known;
  if (!whole) return [{ kind: 'note', state: 'unknown', text: words('pre.partly', { looked: tasks.length, total }) }];
  if (tasks.some((task) => fits(task) === 'perhaps')) {
    return [{ kind: 'note', state: 'unknown', text: words('pre.spaceUnknown') }];
  }
  const [earliest] = tasks.toSorted(byAge);
  return earliest && tasks.length >= MOST
    ? [{ kind: 'evicts', task: earliest }]
    : [{ kind: 'note', state: 'ok', text: words('pre.keepsAll', { count: tasks.length, most: MOST }) }];
}

function sharedNotes(others: boolean): Foreseen[] {
  const shared: Foreseen = { kind: 'note', state: 'unknown', text: words('pre.shared', { most: MOST }) };
  return others ? [{ kind: 'note', state: 'unknown', text: words('pre.sharedSame') }, shared] : [shared];
}

/** Begun anew, an export keeps its id and gets a new time: so the time decides, and the id among equals. */
function byAge(one: Task, other: Task): number {
  return (one.createdAt ?? 0) - (other.createdAt ?? 0) || (one.ref.id < other.ref.id ? -1 : 1);
}

function isRunning(task: Task): boolean {
  return task.latestRun?.status === 'running';
}

type Fit = 'same' | 'perhaps' | 'other';

/** Tells exports of the same conditions. One space without an id is the default one, where that is known. */
function conditionsOf({ batchTaskId, scope, spaceId }: Values, known: KnownTasks): (task: Task) => Fit {
  const chosen = known.chosen?.['spaceId']?.id;
  const wanted = scope === 'GLOBAL' ? undefined : spaceId === '' ? chosen : spaceId;
  return (task) => {
    // The name of an export is its batch task's id: cheap to look at, before the whole of it is.
    if (batchTaskId === '' || task.name !== batchTaskId) return 'other';
    const wire = wireOf(task);
    if (!wire || wire.resource_type !== 'BatchTask' || (wire.app_type ?? 'GLOBAL') !== scope) return 'other';
    const space = wire.app_id ?? undefined;
    if (space === wanted) return 'same';
    // One of the two is the default space and is not named by its id.
    return scope === 'APP' && (space === undefined || wanted === undefined) ? 'perhaps' : 'other';
  };
}
