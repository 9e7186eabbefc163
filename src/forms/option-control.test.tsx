import { MantineProvider } from '@mantine/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { Field } from './field';
import { withMeta } from './field-meta';
import { OptionSources, type OptionState } from './option-sources';
import { SchemaForm } from './schema-form';
import { SubmitButton } from './submit-button';

const words = (text: string) => say('forms.verbatim', { text });
const translator = new Translator('en');
beforeAll(() => translator.load('later'));

const schema = z.object({
  kind: withMeta(z.string(), { label: words('Kind') }),
  task: withMeta(z.string().min(1), { label: words('Batch task'), source: 'tasks', dependsOn: ['kind'] }),
});

const options = [
  { id: '5c8b', label: 'nightly devices', hint: words('12 sub-tasks') },
  { id: '77aa', label: 'weekly devices' },
  { id: '90ff', label: 'gone\u202egnp', disabled: words('It is being deleted.') },
];
const ready: OptionState = { options, state: 'ready', hasMore: false, retry: () => {} };

async function show(state: Partial<OptionState> = {}, task = '') {
  const onSubmit = vi.fn<(values: z.infer<typeof schema>) => void>();
  const useTasks = vi.fn<(params: object, held: string) => OptionState>(() => ({ ...ready, ...state }));
  const user = userEvent.setup();
  const at = (source: typeof useTasks) => (
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <OptionSources value={{ tasks: source }}>
          <SchemaForm schema={schema} values={{ kind: 'create', task }} onSubmit={onSubmit}>
            <Field name="kind" />
            <Field name="task" />
            <SubmitButton label={words('Send')} busyLabel={words('Sending…')} primary />
          </SchemaForm>
        </OptionSources>
      </TranslatorContext>
    </MantineProvider>
  );
  const { rerender } = render(at(useTasks));
  await screen.findByRole('combobox', { name: 'Batch task' });
  const send = async () => {
    await user.click(screen.getByRole('button', { name: 'Send' }));
    return onSubmit.mock.lastCall?.[0].task;
  };
  const become = (next: Partial<OptionState>) => {
    useTasks.mockReturnValue({ ...ready, ...next });
    act(() => rerender(at(useTasks)));
  };
  return { user, send, become, useTasks };
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Batch task' });
const rows = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((row) => row.textContent);

// The first of all: later ones find the control loaded.
it('takes over the focus of the box that stood there until it was loaded', async () => {
  const shown = show();
  screen.getByRole('textbox', { name: 'Batch task' }).focus();
  await shown;
  expect(document.activeElement).toBe(box());
});

it('finds by name or id, by keyboard alone, and shows the name with its id', async () => {
  const { user, send } = await show();
  await user.type(box(), 'NIGHT');
  expect(rows()).toEqual(['nightly devices5c8b12 sub-tasks', 'Use “NIGHT” as the id']);
  await user.keyboard('{Enter}');
  expect(box().value).toBe('nightly devices');
  expect(screen.getByText('5c8b')).toBeTruthy();
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.clear(box());
  await user.type(box(), '77{Enter}');
  expect(box().value).toBe('weekly devices');
  expect(await send()).toBe('77aa');
});

it('takes a pasted id for what it names', async () => {
  const { user, send } = await show();
  await user.click(box());
  await user.paste(' 5c8b ');
  await user.tab();
  expect(box().value).toBe('nightly devices');
  expect(await send()).toBe('5c8b');
});

it('keeps an id that is not loaded, and says so', async () => {
  const { user, send } = await show();
  await user.click(box());
  await user.paste('ffff0000');
  expect(screen.getByText('None of the 3 loaded matches.')).toBeTruthy();
  expect(await send()).toBe('ffff0000');
  expect(screen.getByText('Not among the 3 loaded. It is sent as it is.')).toBeTruthy();
  expect(box().value).toBe('ffff0000');
});

it('holds what stands in the box when it is sent from there', async () => {
  const { user, send } = await show();
  await user.type(box(), 'abcd{Escape}{Control>}{Enter}{/Control}');
  expect(await send()).toBe('abcd');
});

it('offers more, and loads it without closing', async () => {
  const loadMore = vi.fn();
  const { user, become } = await show({ hasMore: true, total: 1260, loadMore });
  await user.click(box());
  await user.click(screen.getByRole('option', { name: 'Load more 3 of 1,260 loaded' }));
  expect(loadMore).toHaveBeenCalledOnce();
  become({ state: 'loading', hasMore: true, loadMore });
  expect(screen.getByText('Loading…')).toBeTruthy();
  expect(rows()).toHaveLength(3);
});

it('says why a list is empty or missing, and still takes an id', async () => {
  const retry = vi.fn();
  const { user, become, send } = await show({ options: [], state: 'failed', failure: words('Forbidden.'), retry });
  await user.click(box());
  expect(screen.getByText('Forbidden.')).toBeTruthy();
  await user.click(screen.getByRole('option', { name: 'Retry' }));
  expect(retry).toHaveBeenCalledOnce();
  become({ options: [], state: 'loading' });
  expect(screen.getByText('Loading…')).toBeTruthy();
  become({ options: [] });
  expect(screen.getByText('There is nothing to choose from.')).toBeTruthy();
  await user.type(box(), '5c8b');
  expect(await send()).toBe('5c8b');
  expect(screen.getByText('Not checked: nothing is loaded.')).toBeTruthy();
  become({});
  expect(box().value).toBe('nightly devices');
});

it('does not choose what cannot be chosen, and says why', async () => {
  const { user, send } = await show();
  await user.click(box());
  const row = screen.getByRole('option', { name: /It is being deleted/ });
  expect(row.textContent).toContain('gone[U+202E]gnp');
  await user.click(row);
  await user.keyboard('{Escape}');
  expect(await send()).toBeUndefined();
});

it('gives the source the values that it needs', async () => {
  const { user, useTasks } = await show();
  await user.type(screen.getByRole('textbox', { name: 'Kind' }), 'd');
  expect(useTasks).toHaveBeenLastCalledWith({ kind: 'created' }, '', false);
});

it('wants the list once somebody goes into the field', async () => {
  const { user, useTasks } = await show();
  expect(useTasks.mock.calls.some((call: readonly unknown[]) => call[2] === true)).toBe(false);
  await user.click(box());
  expect(useTasks).toHaveBeenLastCalledWith({ kind: 'create' }, '', true);
});

it('draws no more rows than anybody reads', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({ id: `id${at}`, label: `task ${at}` }));
  const { user } = await show({ options: many });
  await user.click(box());
  expect(rows()).toHaveLength(97);
  expect(screen.getByText('The first 97 of 5,000. Type to narrow.')).toBeTruthy();
  await user.type(box(), 'task 49');
  expect(screen.getByText('The first 97 of 111. Type to narrow.')).toBeTruthy();
  // And one that uses what was typed.
  expect(rows()).toHaveLength(98);
});

it('opens with the press, before a line of the field above can move it from under the pointer', async () => {
  const { user } = await show();
  expect(box().getAttribute('aria-expanded')).toBe('false');
  await user.pointer({ keys: '[MouseLeft>]', target: box() });
  const list = screen.getByRole('listbox');
  expect(box().getAttribute('aria-expanded')).toBe('true');
  expect(box().getAttribute('aria-controls')).toBe(list.id);
  await user.pointer({ keys: '[/MouseLeft]', target: document.body });
  expect(screen.getByRole('listbox')).toBe(list);
  await user.keyboard('{Escape}');
  expect(box().getAttribute('aria-expanded')).toBe('false');
  await user.pointer({ keys: '[MouseRight]', target: box() });
  expect(screen.queryByRole('listbox')).toBeNull();
});
