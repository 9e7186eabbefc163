import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { Field } from './field';
import { type FieldMeta, withMeta } from './field-meta';
import { OptionSources } from './option-sources';
import { SchemaForm } from './schema-form';
import { SubmitButton } from './submit-button';

const words = (text: string) => say('forms.verbatim', { text });
const translator = new Translator('en');
beforeAll(() => translator.load('later'));

const option = (value: string) => ({ value, label: words(value.toUpperCase()) });

function show(field: z.ZodType, value: unknown, meta: Partial<FieldMeta> = {}) {
  const onSubmit = vi.fn<(values: { x: unknown }) => void>();
  const schema = z.object({ x: withMeta(field, { label: words('It'), ...meta }) });
  const sources = {
    berths: () => ({
      options: [{ id: 'b7', label: 'Berth 7' }],
      state: 'ready' as const,
      hasMore: false,
      retry: () => undefined,
    }),
  };
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <OptionSources value={sources}>
          <SchemaForm
            schema={schema}
            values={{ x: value }}
            onSubmit={onSubmit}
            zone="UTC"
            fixed={{ x: words('Because.') }}
          >
            <Field name="x" />
            <SubmitButton label={words('Send')} busyLabel={words('Sending…')} primary />
          </SchemaForm>
        </OptionSources>
      </TranslatorContext>
    </MantineProvider>,
  );
  return onSubmit;
}

it.each<[string, z.ZodType, unknown, Partial<FieldMeta>, string]>([
  ['text', z.string(), 'as it is', {}, 'as it is'],
  ['several lines', z.string(), 'one\ntwo', { control: 'textarea' }, 'one\ntwo'],
  ['JSON', z.string(), '{"a":1}', { control: 'json' }, '{"a":1}'],
  ['a number', z.number(), 7, {}, '7'],
  ['one of a few', z.enum(['a', 'b']), 'b', { options: [option('a'), option('b')] }, 'B'],
  ['one of many', z.enum(['a', 'b']), 'a', { control: 'select', options: [option('a'), option('b')] }, 'A'],
  ['yes or no', z.boolean(), true, {}, 'Yes'],
  ['a time', z.iso.datetime(), '2026-03-02T08:30:00Z', {}, '2026-03-02 08:30:00 UTC'],
  ['an id with a name', z.string(), 'b7', { source: 'berths' }, 'Berth 7 · b7'],
  ['an id that nobody knows', z.string(), 'b9', { source: 'berths' }, 'b9'],
])(
  'shows %s that cannot be changed: reached by keyboard, with why, and sent as it is',
  async (_, field, value, meta, text) => {
    const onSubmit = show(field, value, meta);
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'It' });
    expect([box.value, box.readOnly, box.disabled]).toEqual([text, true, false]);
    const help = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(help).toContain('Because.');
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(box);
    await user.keyboard('x');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit.mock.lastCall?.[0].x).toEqual(value);
  },
);
