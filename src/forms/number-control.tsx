import { Input } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod';
import { asText, type ControlProps, inputProps } from './control-props';
import { baseOf } from './field-meta';

/**
 * A number as plain text, without spinners: a wheel or an arrow key must not change what will be sent. The form holds a
 * number as soon as the text is one; what is none stays as typed, and the schema says so. What was typed (`1.`, `007`)
 * stays in the box until it is left.
 */
export function NumberControl(props: ControlProps) {
  const { meta, schema, value, onChange, onBlur } = props;
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: unknown }>();
  const base = baseOf(schema);
  const read = base instanceof z.ZodNumber ? readNumber : (text: string) => text;
  const type = (text: string) => {
    setTyped({ text, value: read(text) });
    onChange(read(text));
  };
  const leave = () => {
    setTyped(undefined);
    onBlur();
  };
  return (
    <Input
      {...inputProps(props)}
      onBlur={leave}
      value={typed && Object.is(typed.value, value) ? typed.text : asText(value)}
      inputMode={base instanceof z.ZodNumber && !base.isInt ? 'decimal' : 'numeric'}
      autoComplete="off"
      {...(meta.placeholder === undefined ? undefined : { placeholder: meta.placeholder })}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A number too long to be held exactly stays text, so that nothing else is sent in its place. */
function readNumber(text: string): number | string {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed) || trimmed.replace(/\D/g, '').length > 15) return text;
  return Number(trimmed);
}
