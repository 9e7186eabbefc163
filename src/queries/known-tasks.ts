import { type Intent, type Expected, type TakenAway } from '@/core/intent';
import { refKey, type Task, type TaskRef } from '@/core/task';
import { taskKey } from '@/core/task-key';
import { keys } from '@/query-kit/keys';
import type { Foreseen, KnownTasks, Option, TaskForm, UnknownOption } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import type { Connection } from '@/core/connection';
import { intents, memories } from './kept';
import { knownOption, optionFields } from './option-queries';
import { countsIn } from './fold-stretch';
import type { Services } from './services';
import type { SourceState } from './source-state';
import { thingName } from './use-task-name';
import { isWhole } from './whole-source';

interface Place {
  readonly connection: Connection;
  readonly type: TaskType;
  readonly form: TaskForm;
}

/** What is known of a source, for a form to foresee by. Pure. */
export function knownTasks(
  state: SourceState,
  own: ReadonlySet<string>,
  now: number,
  chosen: Readonly<Record<string, Option>> = {},
  unknown: readonly UnknownOption[] = [],
): KnownTasks {
  return {
    tasks: state.tasks,
    whole: isWhole(state),
    ...countsIn(state),
    isOwn: (task) => own.has(taskKey(task)),
    now,
    chosen,
    unknown,
  };
}

type Remembered = readonly { readonly ref: TaskRef }[];
let lastOwn:
  | { readonly remembered: Remembered; readonly sent: readonly Intent[]; readonly own: Set<string> }
  | undefined;

/** The keys of the tasks that this console made, as far as it remembers; the same set for the same two lists. */
export function ownTasks(remembered: Remembered, sent: readonly Intent[]): ReadonlySet<string> {
  if (lastOwn?.remembered === remembered && lastOwn.sent === sent) return lastOwn.own;
  const own = new Set([...remembered.map(({ ref }) => ref), ...sent.flatMap(({ ref }) => ref ?? [])].map(refKey));
  // Asked at each keystroke, and changed with each create.
  lastOwn = { remembered, sent, own };
  return own;
}

/** What sending values would do, by what is in the cache at this moment; nothing where nothing is known. Asks nobody. */
export function foreseeNow(
  services: Services,
  { connection, type, form }: Place,
  values: unknown,
): readonly Foreseen[] {
  const state = services.queryClient.getQueryData<SourceState>(keys.source(connection.id, type.id));
  if (!state || !form.foresee) return [];
  const own = ownTasks(memories.read(), intents.read());
  const chosen = chosenNow(services, { connection, type, form }, values);
  return form.foresee(values, { ...knownTasks(state, own, services.clock.now(), chosen), connection });
}

function chosenNow(services: Services, { connection, type, form }: Place, values: unknown): Record<string, Option> {
  const found = optionFields(form).flatMap(({ name, ...field }) => {
    const option = knownOption(services, { connection, type: type.id, ...field, id: heldIn(values, name) });
    return option ? [[name, option] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The id that values hold for a field; empty where they hold none. Fields of a form have dotted names. */
export function heldIn(values: unknown, name: string): string {
  const held = name.split('.').reduce<unknown>((at, part) => (Object(at) as Record<string, unknown>)[part], values);
  return typeof held === 'string' ? held : '';
}

/** What was foreseen to go, to be written down with the intent: undefined where nothing is. */
export function expectedOf(foreseen: readonly Foreseen[], { connection, type }: Place): Expected | undefined {
  const taken = (kind: 'evicts' | 'replaces'): TakenAway | undefined => {
    const one = foreseen.find((item) => item.kind === kind);
    return one && 'task' in one ? takenAway(one.task, connection, type) : undefined;
  };
  const evicts = taken('evicts');
  const replaces = taken('replaces');
  if (!evicts && !replaces) return undefined;
  return { ...(evicts ? { evicts } : undefined), ...(replaces ? { replaces } : undefined) };
}

function takenAway(task: Task, connection: Connection, type: TaskType): TakenAway {
  const thing = type.calledAfter?.(task);
  const name = (thing && thingName(connection.id, type.id, thing)) ?? task.name;
  return { ref: task.ref, name, ...(task.createdAt === undefined ? undefined : { madeAt: task.createdAt }) };
}

/** Whether one more may be begun, as far as is known. */
export function hasFreeSlot(foreseen: readonly Foreseen[]): boolean {
  return foreseen.every((item) => item.kind !== 'slots' || item.takenBy.length < item.limit);
}
