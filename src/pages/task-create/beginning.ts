import { type Intent, isHalfway, isUnclear, isWaiting } from '@/core/intent';
import { parseRefKey, refKey, type Task } from '@/core/task';
import { intents, memories, type Memory, recall } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import { useEdited } from '@/queries/use-edit';
import type { TaskList } from '@/queries/use-task-list';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';

/** What a form begins with other than its defaults, and what there is to say about it. */
export type Beginning =
  /** Values of a task. `unknown`: fields that nobody knows any more. Without `task`, memory alone told. */
  | {
      readonly kind: 'clone';
      readonly values: Readonly<Record<string, unknown>>;
      /** What the task itself has, where the clone begins with something else. */
      readonly original?: Readonly<Record<string, unknown>>;
      readonly unknown: readonly string[];
      readonly name: string;
      readonly task?: Task;
      /** The task was asked for what nobody knows, in vain. */
      readonly unread?: true;
    }
  /** Neither the list nor memory knows the task. */
  | { readonly kind: 'nothing'; readonly name: string }
  | { readonly kind: 'broken' }
  /** Values that left the line. */
  | { readonly kind: 'line'; readonly values: Readonly<Record<string, unknown>>; readonly intent: string }
  /** A plan that was left on its way. */
  | { readonly kind: 'plan'; readonly values: Readonly<Record<string, unknown>>; readonly intent: Intent }
  | { readonly kind: 'line-gone' };

interface Search {
  /** The key of a task to clone. */
  readonly from?: string | undefined;
  /** The id of an intent that left the line. */
  readonly intent?: string | undefined;
}

/**
 * What the address says that a form begins with: `loading` while the task's list is, or the task is read for what only it
 * tells; undefined where it says nothing.
 */
export function useBeginning(
  search: Search,
  type: string,
  form: TaskForm | null | undefined,
  list: TaskList,
): Beginning | 'loading' | undefined {
  const memory = useStore(memories);
  const kept = useStore(intents);
  const begun = form ? beginningOf(search, type, form, list, { memory, kept }) : undefined;
  const lacking = isLacking(begun) ? begun : undefined;
  const source = lacking && sourceOf(list, lacking.task);
  const read = useEdited(source, lacking?.task, form?.edit, 'create');
  if (!form?.edit || !lacking || !source) return begun;
  if (read.failure) return { ...lacking, unread: true };
  return read.edited ? filled(lacking, form, read.edited.values) : 'loading';
}

type Clone = Extract<Beginning, { kind: 'clone' }>;

/** A clone of a task that is there, with fields that neither its list nor memory knows. */
function isLacking(begun: Beginning | 'loading' | undefined): begun is Clone & { readonly task: Task } {
  return typeof begun === 'object' && begun.kind === 'clone' && begun.task !== undefined && begun.unknown.length > 0;
}

/** The clone with what the task itself tells of the fields that were unknown; one at its default tells nothing. */
function filled(clone: Clone, form: TaskForm, told: unknown): Beginning {
  const [read, defaults] = [asRecord(told), asRecord(form.defaults)];
  const known = clone.unknown.filter(
    (name) => read[name] !== undefined && JSON.stringify(read[name]) !== JSON.stringify(defaults[name]),
  );
  return {
    ...clone,
    values: { ...clone.values, ...Object.fromEntries(known.map((name) => [name, read[name]])) },
    unknown: clone.unknown.filter((name) => !known.includes(name)),
  };
}

function sourceOf(list: TaskList, { ref }: Task): Source | undefined {
  return list.sources.map(({ source }) => source).find((one) => one.connection.id === ref.connection);
}

interface Known {
  readonly memory: readonly Memory[];
  readonly kept: readonly Intent[];
}

function beginningOf(
  { from, intent }: Search,
  type: string,
  form: TaskForm,
  list: TaskList,
  { memory, kept }: Known,
): Beginning | 'loading' | undefined {
  if (intent !== undefined) {
    const left = kept.find((one) => one.id === intent && one.type === type && !isWaiting(one));
    const values = form.schema.safeParse(left?.values, { jitless: true });
    if (left && values.success && (isHalfway(left) || isUnclear(left))) {
      return { kind: 'plan', values: asRecord(values.data), intent: left };
    }
    return left && values.success ? { kind: 'line', values: asRecord(values.data), intent } : { kind: 'line-gone' };
  }
  if (from === undefined) return undefined;
  const ref = parseRefKey(from);
  if (!ref || ref.type !== type) return { kind: 'broken' };
  const listed = list.sources.find(
    ({ source }) => source.connection.id === ref.connection && source.type.id === ref.type,
  );
  const task = listed?.state?.tasks.find((one) => refKey(one.ref) === refKey(ref));
  if (!task && listed && !listed.state && !listed.poll.failure) return 'loading';
  const parsed = form.schema.safeParse(recall(memory, ref)?.values, { jitless: true });
  const remembered = parsed.success ? parsed.data : undefined;
  if (task) {
    const { values, unknown } = form.fromTask(task, remembered);
    const all = { ...asRecord(form.defaults), ...asRecord(values) };
    const own = form.freed
      ? { values: asRecord(form.freed(all, listed?.state?.tasks ?? [])), original: all }
      : undefined;
    return { kind: 'clone', values: all, ...own, unknown, name: form.nameOf(all), task };
  }
  if (remembered === undefined) return { kind: 'nothing', name: ref.id };
  return { kind: 'clone', values: asRecord(remembered), unknown: [], name: form.nameOf(remembered) };
}

/** A form's values are an object, whatever the form. */
function asRecord(values: unknown): Readonly<Record<string, unknown>> {
  return Object(values) as Record<string, unknown>;
}
