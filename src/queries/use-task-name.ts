import { useQuery } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { NamedThing, TaskType } from '@/task-types/task-type';
import { keepNames, keptName } from './kept';
import { callContext, type Services, useServices } from './services';

let last: Promise<unknown> = Promise.resolve();

/** One name at a time: a screen full of them at once would hold up the list and burst upon the API. */
function inTurn<T>(signal: AbortSignal, ask: () => T | Promise<T>): Promise<T> {
  const mine = last.then(() => {
    // Its row may have been scrolled past while it waited for its turn.
    signal.throwIfAborted();
    return ask();
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** What people call a task. Where that stands elsewhere at the vendor it is looked up once; until then its own name. */
export function useTaskName(task: Task, connection: Connection, type: TaskType): string {
  return useThingName(connection, type, type.calledAfter?.(task)) ?? task.name;
}

/** The name of what a task refers to, looked up once; undefined until it is known, or where there is none. */
export function useThingName(
  connection: Connection,
  type: TaskType,
  thing: NamedThing | undefined,
): string | undefined {
  const services = useServices();
  const { of = '', id = '' } = thing ?? {};
  const name = useQuery({
    queryKey: keys.name(connection.id, type.id, of, id),
    queryFn: ({ signal }) => inTurn(signal, () => askName(services, connection, type, { of, id }, signal)),
    enabled: thing !== undefined && type.names?.[of] !== undefined,
    initialData: () => thingName(connection.id, type.id, { of, id }),
    staleTime: Number.POSITIVE_INFINITY,
    // A name that cannot be had is no reason to ask again and again: the id stands in its place.
    retry: false,
  });
  return name.data ?? undefined;
}

/** What people call a task, as far as that is known already. */
export function nameOfTask(task: Task, type: TaskType): string {
  const thing = type.calledAfter?.(task);
  return (thing && thingName(task.ref.connection, type.id, thing)) ?? task.name;
}

/** A name that is known already, without asking anybody. */
export function thingName(connection: string, type: string, { of, id }: NamedThing): string | undefined {
  return keptName({ connection, type: `${type}/${of}`, id });
}

async function askName(
  services: Services,
  connection: Connection,
  type: TaskType,
  { of, id }: NamedThing,
  signal: AbortSignal,
): Promise<string | null> {
  const source = type.names?.[of];
  const keep = (found: Readonly<Record<string, string>>) =>
    keepNames(
      Object.entries(found).map(([one, name]) => ({
        connection: connection.id,
        type: `${type.id}/${of}`,
        id: one,
        name,
      })),
    );
  // Whoever asked for all of them just before may have brought this one.
  const known = thingName(connection.id, type.id, { of, id });
  if (!source || known !== undefined) return known ?? null;
  const context = callContext(services, connection, say('why.names'), signal);
  if ('one' in source) {
    const found = await source.one(context, id);
    if (found !== undefined) keep({ [id]: found });
    return found ?? null;
  }
  const all = await source.all(context);
  keep(all);
  return all[id] ?? null;
}
