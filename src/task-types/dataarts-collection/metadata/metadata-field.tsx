import { useEffect, useRef } from 'react';
import { useController } from 'react-hook-form';
import { describedBy, FieldFrame } from '@/forms/field-frame';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { unpackMessage } from '@/forms/packed-message';
import { isStanding } from '@/forms/rejections';
import { useT } from '@/i18n/use-t';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import type { Message } from '@/core/message';
import { words } from '../form-messages';
import css from './metadata.module.css';
import { MetadataEntry } from './metadata-entry';
import { type MetadataRow, NEW_ROW } from './metadata-rows';

/** The entries of custom metadata as one field: in their order, each with its boxes. */
export function MetadataField({ name }: { readonly name: string }) {
  const t = useT();
  const form = useFormHandle();
  const { field, fieldState } = useController({ name, control: form.methods.control });
  const schema = fieldAt(form.schema, name);
  const meta = schema && metaOf(schema);
  if (!meta) throw new Error(`The form's schema has no field “${name}” with metadata.`);
  const value: unknown = field.value;
  // The schema gives no other values to it.
  const rows = Array.isArray(value) ? (value as readonly MetadataRow[]) : [];
  const refusal = form.rejections.find((rejection) => rejection.name === name && isStanding(rejection, value));
  const error = fieldState.error?.message === undefined ? refusal?.message : unpackMessage(fieldState.error.message);
  const id = `${form.id}-${name}`;

  /** The control that takes the focus once what was done is on the page. */
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current !== undefined) document.getElementById(next.current)?.focus();
    next.current = undefined;
  }, [value]);
  const change = (changed: readonly MetadataRow[], said: Message, focus: string) => {
    next.current = focus;
    field.onChange(changed);
    announce(t(said));
  };
  const move = (from: number, to: number) => {
    const moved = rows[from];
    if (!moved) return;
    const changed = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
    change(
      changed,
      words('metadata.moved', { from: from + 1, to: to + 1 }),
      `${id}-${to}-${to < from ? 'up' : 'down'}`,
    );
  };
  const remove = (index: number) => {
    const left = rows.toSpliced(index, 1);
    const focus = left.length === 0 ? `${id}-add` : `${id}-${Math.min(index, left.length - 1)}-remove`;
    change(left, words('metadata.removed', { row: index + 1, count: left.length }), focus);
  };
  const add = () =>
    change([...rows, NEW_ROW], words('metadata.added', { row: rows.length + 1 }), `${id}-${rows.length}-description`);

  return (
    // Several controls: the label names the group of them.
    <FieldFrame id={id} name={name} meta={{ ...meta, control: 'segmented', width: 'full' }} {...(error && { error })}>
      <div className={css.root} role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy(id)}>
        {rows.length === 0 && <p className={css.none}>{t(words('metadata.none'))}</p>}
        {rows.map((row, index) => (
          <MetadataEntry
            // Entries have no names; what is typed stands in the form alone, so that any place can show any of them.
            key={index}
            id={`${id}-${index}`}
            index={index}
            count={rows.length}
            row={row}
            onChange={(changed) => field.onChange(rows.with(index, changed))}
            onLeave={field.onBlur}
            onMove={(by) => move(index, index + by)}
            onRemove={() => remove(index)}
          />
        ))}
        <Button id={`${id}-add`} className={css.add ?? ''} size="xs" onClick={add}>
          {t(words('metadata.add'))}
        </Button>
      </div>
    </FieldFrame>
  );
}
