import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field, type FieldLook } from '@/forms/field';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { useOptions } from '@/forms/option-sources';
import { words } from '../form-messages';
import type { Values } from '../schema';

/**
 * The data connection, by its name. Its name goes out beside its id, so it follows the choice; what is known of the one that
 * the form began with comes back with it, and a name that comes together with an id (a pasted request) stands as it is.
 */
export function ConnectionField({ connects }: { readonly connects: boolean | undefined }) {
  const { schema, defaults } = useFormHandle();
  const { setValue } = useFormContext<Values>();
  const id = useWatch<Values, 'connection'>({ name: 'connection' });
  const filled = useWatch<Values, 'connectionName'>({ name: 'connectionName' });
  const field = fieldAt(schema, 'connection');
  const meta = field && metaOf(field);
  if (!meta) throw new Error('The form has no data connection.');
  const source = useOptions(meta, id, false);
  const name = (source.options.find((one) => one.id === id) ?? source.held)?.label;
  /** The data connection that the form holds the name of, and that name. */
  const named = useRef<{ readonly id?: string; readonly name: string }>({ id, name: filled });
  const [firstId, firstName, firstCreated]: readonly unknown[] = [
    defaults['connection'],
    defaults['connectionName'],
    defaults['connectionCreated'],
  ];
  useEffect(() => {
    const { id: namedId, name: namedAs } = named.current;
    const cameWithIt = filled !== '' && filled !== namedAs;
    if (namedId === id || cameWithIt) {
      named.current = { id, name: filled };
      return;
    }
    const isFirst = id === firstId;
    const known = isFirst ? textOf(firstName) : id === '' ? '' : name;
    setValue('connectionCreated', isFirst ? textOf(firstCreated) : '', LOUD);
    setValue('connectionName', known ?? '', LOUD);
    // Until its list is there, the name of one that was typed is not known.
    named.current = known === undefined ? { name: '' } : { id, name: known };
  }, [id, name, filled, setValue, firstId, firstName, firstCreated]);
  return <Field name="connection" look={lookOf(connects)} />;
}

/** Whether sources of the type are reached by one may not be known here. */
function lookOf(connects: boolean | undefined): FieldLook {
  if (connects) return {};
  const help = words(connects === undefined ? 'field.connection.help.unknown' : 'field.connection.help.none');
  return { optional: true, help };
}

const LOUD = { shouldDirty: true, shouldValidate: true } as const;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
