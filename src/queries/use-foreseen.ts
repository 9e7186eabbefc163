import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Foreseen, Option, TaskForm } from '@/task-types/task-form';
import { intents, memories } from './kept';
import { heldIn, knownTasks, ownTasks } from './known-tasks';
import { optionFields, optionQuery, optionsFreshMs } from './option-queries';
import { useServices } from './services';
import { type Source, sourceQueries } from './sources';
import { useStore } from '@/storage/use-store';

interface ForeseenUse {
  readonly source: Source;
  readonly form: TaskForm;
  readonly values: unknown;
  /** Asks for the options that the values stand for, where no field on screen does. */
  readonly ask?: boolean;
}

/**
 * What sending values would do, kept right while the caller is on screen: its source is polled. Undefined until the
 * source is known, and for a form that foresees nothing. Values that are not right yet are looked at as they are.
 */
export function useForeseen({ source, form, values, ask = false }: ForeseenUse): readonly Foreseen[] | undefined {
  const services = useServices();
  const { key } = source;
  const { scheduler, clock } = services;
  useEffect(() => scheduler.show(key), [scheduler, key]);
  const { data: state } = useQuery({ ...sourceQueries.state(services, source), enabled: false });
  const { chosen, unknown } = useChosen({ source, form, values, ask });
  const own = ownTasks(useStore(memories), useStore(intents));
  if (!state || !form.foresee) return undefined;
  return form.foresee(values, {
    ...knownTasks(state, own, clock.now(), chosen, unknown),
    connection: source.connection,
  });
}

/**
 * The options that values stand for, by the name of their field; ids that are known to stand for none; and whether some are
 * being asked for.
 */
export function useChosen({ source, form, values, ask = false }: ForeseenUse) {
  const services = useServices();
  const { connection, type } = source;
  const fields = optionFields(form).map((field) => ({ ...field, id: heldIn(values, field.name) }));
  // The part of the form that shows them asks for these.
  const within = (form.optionsWithin?.(values) ?? []).flatMap(({ field, id, source: sourceName }) => {
    const options = form.optionSources[sourceName];
    return options?.find && id !== '' ? [{ name: field, sourceName, source: options, id }] : [];
  });
  const found = useQueries({
    queries: [...fields, ...within].map((field, index) => ({
      ...optionQuery(services, { connection, type: type.id, ...field, freshMs: optionsFreshMs(connection, type) }),
      enabled: ask && field.id !== '' && index < fields.length,
    })),
  });
  const chosen: Readonly<Record<string, Option>> = Object.fromEntries(
    fields.flatMap(({ name }, index) => {
      const option = found[index]?.data;
      return option ? [[name, option] as const] : [];
    }),
  );
  const unknown = [...fields, ...within].flatMap(({ name, id }, index) =>
    id !== '' && found[index]?.data === null ? [{ field: name, id }] : [],
  );
  return { chosen, unknown, asking: found.some(({ isFetching }) => isFetching) };
}
