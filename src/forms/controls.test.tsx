import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { Field } from './field';
import { type FieldMeta, withMeta } from './field-meta';
import { jsonText } from './json-text';
import { SchemaForm } from './schema-form';
import { SubmitButton } from './submit-button';

const words = (text: string) => say('forms.verbatim', { text });
const translator = new Translator('en');
beforeAll(() => translator.load('later'));

function show(
  field: z.ZodType,
  value: unknown,
  { zone = 'UTC', ...meta }: Partial<FieldMeta> & { zone?: string } = {},
) {
  const onSubmit = vi.fn<(values: { x: unknown }) => void>();
  const schema = z.object({ x: withMeta(field, { label: words('It'), ...meta }) });
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <SchemaForm schema={schema} values={{ x: value }} onSubmit={onSubmit} zone={zone}>
          <Field name="x" />
          <SubmitButton label={words('Send')} busyLabel={words('Sending…')} primary />
        </SchemaForm>
      </TranslatorContext>
    </MantineProvider>,
  );
  const send = async () => {
    await user.click(screen.getByRole('button', { name: 'Send' }));
    return onSubmit.mock.lastCall?.[0].x;
  };
  return { user, send };
}

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'It' });

describe('a number', () => {
  it.each([
    ['7', 7],
    ['007', 7],
    ['-1.50', -1.5],
    [' 3 ', 3],
    ['0', 0],
  ])('%j is sent as %d', async (typed, sent) => {
    const { user, send } = show(z.number(), '');
    await user.type(box(), typed);
    expect(box().value).toBe(typed);
    expect(await send()).toBe(sent);
    expect(box().value).toBe(String(sent));
  });

  it.each(['1e3', '1,000', 'ten', '9007199254740993'])('%j stays as typed and is refused', async (typed) => {
    const { user, send } = show(z.number(), 5);
    await user.clear(box());
    await user.type(box(), typed);
    expect(await send()).toBeUndefined();
    expect(box().value).toBe(typed);
    expect(screen.getByText('Use a number, for example 12.')).toBeTruthy();
  });

  it('stays text where the schema wants text, and asks for whole numbers where it wants those', async () => {
    const { user, send } = show(z.string(), '', { control: 'number' });
    await user.type(box(), '12345678901234567890');
    expect(await send()).toBe('12345678901234567890');
    expect(box().inputMode).toBe('numeric');
  });
});

describe('a choice', () => {
  it('of few stands side by side', async () => {
    const { user, send } = show(z.enum(['FULL', 'PART']), 'FULL', {
      options: [
        { value: 'FULL', label: words('All') },
        { value: 'PART', label: words('Some'), help: words('Since a day.') },
      ],
    });
    expect(screen.getByRole('radiogroup', { name: 'It' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'All' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Some' }));
    expect(screen.getByText('Since a day.')).toBeTruthy();
    expect(await send()).toBe('PART');
  });

  it('of many stands in a list, and nothing looks chosen that is not', async () => {
    const { user, send } = show(z.enum(['a', 'b', 'c', 'd', 'e']), '');
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'It' });
    expect(list.value).toBe('');
    expect(await send()).toBeUndefined();
    expect(screen.getByText('Choose one.')).toBeTruthy();
    await user.selectOptions(list, 'd');
    expect(await send()).toBe('d');
    expect(screen.queryByRole('option', { name: '' })).toBeNull();
  });

  it('of yes and no is a switch', async () => {
    const { user, send } = show(z.boolean(), false);
    await user.click(screen.getByRole('switch', { name: 'It' }));
    expect(await send()).toBe(true);
  });
});

describe('JSON', () => {
  it('says where it is wrong, and is set in lines on demand', async () => {
    const { user, send } = show(jsonText(), '', { control: 'json' });
    await user.click(box());
    await user.paste('{"id": 9007199254740993,\n}');
    const format = screen.getByRole('button', { name: 'Format' });
    expect(format.getAttribute('aria-disabled')).toBe('true');
    expect(await send()).toBeUndefined();
    expect(screen.getByText('This is no valid JSON: look at line 2, column 1.')).toBeTruthy();
    await user.clear(box());
    await user.paste('{"id":9007199254740993}');
    await user.click(format);
    expect(await send()).toBe('{\n  "id": 9007199254740993\n}');
  });
});

describe('a date and time', () => {
  const clock = () => screen.getByLabelText<HTMLInputElement>('It');
  const type = (wall: string) => fireEvent.change(clock(), { target: { value: wall } });

  it('is typed on the wall of its zone, which stands beside it, and kept as an instant', async () => {
    const { send } = show(z.iso.datetime(), '2026-11-19T16:00:00Z', { zone: 'Asia/Shanghai' });
    expect(clock().value).toBe('2026-11-20T00:00');
    expect(screen.getByText('UTC+8 · Asia/Shanghai')).toBeTruthy();
    type('2026-11-21T09:14:02');
    expect(await send()).toBe('2026-11-21T01:14:02Z');
  });

  it.each([
    [
      'Europe/Berlin',
      '2026-03-29T02:30:00',
      '2026-03-29T01:30:00Z',
      'The clock jumps over 02:30 on that day. 03:30 (UTC+2) is used.',
    ],
    [
      'Europe/Berlin',
      '2026-10-25T02:30:00',
      '2026-10-25T00:30:00Z',
      'The clock shows 02:30 twice on that day. The earlier one (UTC+2) is used.',
    ],
    [
      'America/New_York',
      '2026-03-08T02:00:01',
      '2026-03-08T07:00:01Z',
      'The clock jumps over 02:00:01 on that day. 03:00:01 (UTC-4) is used.',
    ],
  ])('in %s at %s', async (zone, wall, sent, note) => {
    const { send } = show(z.iso.datetime(), '', { zone });
    expect(screen.getByText(zone)).toBeTruthy();
    type(wall);
    expect(screen.getByText(note)).toBeTruthy();
    expect(clock().value).toBe(wall.replace(/:00$/, ''));
    expect(await send()).toBe(sent);
  });

  it('asks for the rest of half a date, and lets an optional one be empty', async () => {
    const { send } = show(z.iso.datetime().optional(), '2026-11-19T16:00:00Z');
    Object.defineProperty(clock(), 'validity', { value: { badInput: true }, configurable: true });
    type('');
    expect(await send()).toBeUndefined();
    expect(screen.getByText('Give the date and the time in full.')).toBeTruthy();
  });

  it('may be empty where it is optional', async () => {
    const { send } = show(z.iso.datetime().optional(), '2026-11-19T16:00:00Z');
    type('');
    expect(await send()).toBeUndefined();
    expect(screen.queryByText('Give the date and the time in full.')).toBeNull();
  });
});
