import { type InfiniteData, queryOptions } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { Option, OptionPage, OptionSource, TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import { callContext, type Services } from './services';

const MINUTE_MS = 60_000;

/**
 * For how much wall time lists of choices are fresh enough for a form: they change rarely, and where calls are counted by the
 * day, once a day must do.
 */
export function optionsFreshMs(connection: Connection, type: TaskType): number {
  return type.source.callsPerDay?.(connection) === undefined ? 5 * MINUTE_MS : 24 * 60 * MINUTE_MS;
}

/** A field whose ids come from an option source. */
export interface OptionField {
  readonly name: string;
  readonly sourceName: string;
  readonly source: OptionSource;
}

/** The fields of a form that have an option source which can be asked for single options. */
export function optionFields(form: TaskForm): readonly OptionField[] {
  return Object.entries(form.optionFields ?? {}).flatMap(([name, sourceName]) => {
    const source = form.optionSources[sourceName];
    return source?.find ? [{ name, sourceName, source }] : [];
  });
}

export interface OneOption {
  readonly connection: Connection;
  readonly type: string;
  readonly sourceName: string;
  readonly source: OptionSource;
  readonly id: string;
  /** See `optionsFreshMs`. */
  readonly freshMs: number;
}

/** One option by its id; null where there is none. It is asked for only where no list that was loaded has it. */
export function optionQuery(services: Services, one: OneOption) {
  const { connection, source, id, freshMs } = one;
  return queryOptions({
    queryKey: [...listsOf(one), ONE, id],
    queryFn: async ({ signal }): Promise<Option | null> =>
      (await source.find?.(callContext(services, connection, say('why.options'), signal), id)) ?? null,
    initialData: () => listedOption(services, one),
    staleTime: freshMs,
    gcTime: freshMs,
    retry: retrySafe,
    retryDelay,
  });
}

/** One option as it is known at this moment, without asking anybody. */
export function knownOption(services: Services, one: Omit<OneOption, 'freshMs'>): Option | undefined {
  const found = services.queryClient.getQueryData<Option | null>([...listsOf(one), ONE, one.id]);
  return found ?? listedOption(services, one);
}

function listedOption(services: Services, one: Omit<OneOption, 'freshMs'>): Option | undefined {
  return services.queryClient
    .getQueriesData<InfiniteData<OptionPage>>({ queryKey: listsOf(one) })
    .flatMap(([key, data]) => (key.at(-2) === ONE ? [] : (data?.pages ?? [])))
    .flatMap((page) => page.options)
    .find((option) => option.id === one.id);
}

/** What the keys of all lists of a source begin with. */
function listsOf({ connection, type, sourceName }: Omit<OneOption, 'freshMs'>): readonly unknown[] {
  return keys.options(connection.id, type, sourceName, {}).slice(0, -1);
}

/** Parameters of a list are an object, so no list can be taken for it. */
const ONE = 'one';
