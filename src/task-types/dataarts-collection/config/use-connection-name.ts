import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { useOptions } from '@/forms/option-sources';
import type { Values } from '../schema';

/**
 * Keeps the name of the data connection, which goes out beside its id, in step with what is chosen: it follows the choice, and what
 * is known of the one that the form began with comes back with it. What fills the form, as a pasted request does, brings the
 * name along: that stands as it is.
 */
export function useConnectionName(): void {
  const { schema, defaults } = useFormHandle();
  const { setValue, subscribe } = useFormContext<Values>();
  const id = useWatch<Values, 'connection'>({ name: 'connection' });
  const field = fieldAt(schema, 'connection');
  const meta = field && metaOf(field);
  if (!meta) throw new Error('The form has no data connection.');
  const source = useOptions(meta, id, false);
  const name = (source.options.find((one) => one.id === id) ?? source.held)?.label;
  /** The data connection that the form holds the name of; undefined while that is still to come. */
  const named = useRef<string | undefined>(id);
  const isChosen = useRef(false);
  useEffect(
    () =>
      subscribe({
        name: 'connection',
        exact: true,
        formState: { values: true },
        callback: ({ type }) => {
          isChosen.current = type === 'change';
        },
      }),
    [subscribe],
  );
  const [firstId, firstName, firstCreated]: readonly unknown[] = [
    defaults['connection'],
    defaults['connectionName'],
    defaults['connectionCreated'],
  ];
  useEffect(() => {
    if (named.current === id) return;
    if (!isChosen.current) {
      named.current = id;
      return;
    }
    const isFirst = id === firstId;
    const known = isFirst ? textOf(firstName) : id === '' ? '' : name;
    setValue('connectionCreated', isFirst ? textOf(firstCreated) : '', LOUD);
    setValue('connectionName', known ?? '', LOUD);
    // Until its list is there, the name of one that was typed is not known.
    named.current = known === undefined ? undefined : id;
  }, [id, name, setValue, firstId, firstName, firstCreated]);
}

const LOUD = { shouldDirty: true, shouldValidate: true } as const;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
