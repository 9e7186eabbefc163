import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { FieldGroup } from './field-group';
import { withMeta } from './field-meta';
import { FormFooter } from './form-footer';
import { MoreSettings } from './more-settings';
import { packMessage } from './packed-message';
import { PasteDialog } from './paste-dialog';
import { createFields, SchemaForm, type SchemaFormProps } from './schema-form';
import { SubmitButton } from './submit-button';

const words = (text: string) => say('forms.verbatim', { text });

const schema = z
  .object({
    name: withMeta(z.string().min(3), { label: words('Name'), help: words('Unique here.'), wire: 'Name' }),
    low: withMeta(z.number(), { label: words('From'), unit: words('MiB') }),
    high: withMeta(z.number(), { label: words('To') }),
    note: withMeta(z.string().max(10).optional(), { label: words('Note'), control: 'textarea' }),
  })
  .refine(({ low, high }) => low < high, { error: packMessage(words('From must be below To.')), path: ['high'] })
  .refine(({ name }) => name !== 'cursed', packMessage(words('Nobody wants that.')));

const { Field } = createFields<typeof schema>();
// @ts-expect-error a wrong name fails the types
const wrong = <Field name="nobody" />;

type Props = Partial<SchemaFormProps<typeof schema>>;
const GOOD = { name: 'nightly', low: 1, high: 2, note: '' };

async function show(props: Props = {}, extra?: ReactNode) {
  const translator = new Translator('en');
  await translator.load('later');
  const onSubmit = vi.fn<SchemaFormProps<typeof schema>['onSubmit']>();
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <SchemaForm schema={schema} values={{ name: '', low: 1, high: 2, note: '' }} onSubmit={onSubmit} {...props}>
          <FieldGroup title={words('What')}>
            <Field name="name" />
            <Field name="low" />
            <Field name="high" />
            <MoreSettings names={['note']}>
              <Field name="note" />
            </MoreSettings>
          </FieldGroup>
          {extra}
          <FormFooter>
            <SubmitButton label={words('Keep only')} busyLabel={words('Keeping…')} action="keep" />
            <SubmitButton label={words('Create')} busyLabel={words('Creating…')} action="create" primary />
          </FormFooter>
        </SchemaForm>
      </TranslatorContext>
    </MantineProvider>,
  );
  return { translator, onSubmit, user };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => within(box(name).closest<HTMLElement>('[data-field]') ?? document.body);

describe('a field', () => {
  it('has its label, help, unit, vendor’s spelling and what it may lack', async () => {
    await show();
    expect(
      box('Name')
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    ).toEqual(['Unique here.', '']);
    expect(field('From').getByText('MiB')).toBeTruthy();
    expect(screen.getByText('Name', { selector: 'code' })).toBeTruthy();
    expect(field('Note').getByText('optional')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'What' })).toBeTruthy();
  });

  it('is looked at when it is left, then at each change until it is right', async () => {
    const { user } = await show();
    await user.type(box('Name'), 'ab');
    expect(box('Name').getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(await field('Name').findByText('Use at least 3 characters.')).toBeTruthy();
    expect(box('Name').getAttribute('aria-invalid')).toBe('true');
    await user.type(box('Name'), 'c');
    expect(field('Name').queryByText('Use at least 3 characters.')).toBeNull();
  });

  it('says its error in the language that is spoken now', async () => {
    const { user, translator } = await show();
    await user.click(box('Name'));
    await user.tab();
    await user.click(button('Create'));
    expect(field('Name').getByText('Use at least 3 characters.')).toBeTruthy();
    await act(() => translator.use('zh-CN'));
    expect(field('Name').getByText('至少 3 个字符。')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Name：至少 3 个字符。' })).toBeTruthy();
  });

  it('takes hostile and long text as text', async () => {
    const { user, onSubmit } = await show({ values: GOOD });
    const hostile = `<img src=x onerror=alert(1)>\u202e${'长'.repeat(300)}`;
    await user.clear(box('Name'));
    await user.paste(hostile);
    await user.click(button('Create'));
    expect(onSubmit.mock.calls[0]?.[0].name).toBe(hostile);
    expect(document.querySelector('img')).toBeNull();
  });

  it('is looked at again when another field makes it right', async () => {
    const { user } = await show({ values: { ...GOOD, low: 5, high: 2 } });
    await user.click(button('Create'));
    expect(field('To').getByText('From must be below To.')).toBeTruthy();
    await user.clear(box('From'));
    await user.type(box('From'), '1');
    expect(await screen.findByRole('button', { name: 'Create' })).toBeTruthy();
    expect(field('To').queryByText('From must be below To.')).toBeNull();
  });
});

describe('sending', () => {
  it('gives what the schema makes of the values, and which button was used', async () => {
    const { user, onSubmit } = await show();
    await user.type(box('Name'), 'nightly');
    await user.click(button('Keep only'));
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(onSubmit.mock.calls[0]?.[0]).toEqual({ name: 'nightly', low: 1, high: 2 });
    expect(onSubmit.mock.calls[0]?.[1].action).toBe('keep');
  });

  it('leads to the first error, opens what hides it, and lists all with links', async () => {
    const { user, onSubmit } = await show({ values: { name: '', low: 1, high: 2, note: 'much too long' } });
    await user.click(button('Create'));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(box('Name'));
    expect(button('2 fields to correct')).toBeTruthy();
    const summary = within(screen.getByRole('group', { name: '2 fields to correct' }));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Name: Use at least 3 characters.',
      'Note: Use at most 10 characters.',
    ]);

    const details = document.querySelector('details');
    expect(details?.open).toBe(false);
    await user.click(summary.getByRole('link', { name: /^Note/ }));
    expect(details?.open).toBe(true);
    expect(document.activeElement).toBe(box('Note'));

    await user.click(button('2 fields to correct'));
    await user.type(box('Name'), 'nightly');
    expect(button('1 field to correct')).toBeTruthy();
  });

  it('tells what is wrong with the whole above the form', async () => {
    const { user, onSubmit } = await show({ values: { ...GOOD, name: 'cursed' } });
    await user.click(button('Create'));
    expect(onSubmit).not.toHaveBeenCalled();
    const summary = screen.getByRole('group', { name: 'Not sent' });
    expect(within(summary).getByText('Nobody wants that.')).toBeTruthy();
    expect(document.activeElement).toBe(summary);
  });

  it('sends once, however often it is asked, and keeps the button’s words', async () => {
    let finish = () => {};
    const onSubmit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { user } = await show({ values: GOOD, onSubmit });
    await user.dblClick(button('Create'));
    await user.click(button('Keep only'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(button('Creating…').getAttribute('aria-disabled')).toBe('true');
    expect(button('Keep only')).toBeTruthy();
    await act(async () => finish());
    await user.click(button('Create'));
    expect(onSubmit).toHaveBeenCalledTimes(2);
  });

  it('goes by Enter in a text field and by mod+Enter anywhere, but not while an input method composes', async () => {
    const { user, onSubmit } = await show({ values: GOOD });
    fireEvent.keyDown(box('Name'), { key: 'Enter', ctrlKey: true, isComposing: true });
    const composed = fireEvent.keyDown(box('Name'), { key: 'Enter', keyCode: 229 });
    expect(composed).toBe(false);
    expect(onSubmit).not.toHaveBeenCalled();
    await user.type(box('Name'), '{Enter}');
    expect(onSubmit.mock.calls.map(([, { action }]) => action)).toEqual(['create']);
    await user.click(screen.getByText('More settings'));
    await user.type(box('Note'), '{Enter}x{Meta>}{Enter}{/Meta}');
    expect(onSubmit.mock.calls.map(([{ note }]) => note)).toEqual([undefined, '\nx']);
  });

  it('says so when the console itself fails', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { user } = await show({
      values: GOOD,
      onSubmit: () => {
        throw new Error('bug');
      },
    });
    await user.click(button('Create'));
    expect(screen.getByText(/the console itself failed/)).toBeTruthy();
    expect(reported).toHaveBeenCalledOnce();
    expect(box('Name').value).toBe('nightly');
    vi.unstubAllGlobals();
  });
});

describe('a server’s refusal', () => {
  const refuse = (name: string | undefined): Props => ({
    values: GOOD,
    onSubmit: (_, { form }) => {
      form.reject({ ...(name === undefined ? {} : { name }), message: words('The name is taken.') });
    },
  });

  it('lands on its field, and stays until the value changes', async () => {
    const { user } = await show(refuse('name'));
    await user.click(button('Create'));
    expect(field('Name').getByText('The name is taken.')).toBeTruthy();
    expect(document.activeElement).toBe(box('Name'));
    await user.tab();
    expect(field('Name').getByText('The name is taken.')).toBeTruthy();
    await user.type(box('Name'), '2');
    expect(field('Name').queryByText('The name is taken.')).toBeNull();
    expect(screen.queryByText(/to correct/)).toBeNull();
    await user.type(box('Name'), '{Backspace}');
    expect(field('Name').getByText('The name is taken.')).toBeTruthy();
  });

  it.each([undefined, 'nobody'])('stands above the form for %s, until dismissed', async (name) => {
    const { user } = await show(refuse(name));
    await user.click(button('Create'));
    const summary = screen.getByRole('group', { name: 'Not sent' });
    expect(within(summary).getByText('The name is taken.')).toBeTruthy();
    expect(document.activeElement).toBe(summary);
    await user.type(box('Name'), '2');
    await user.click(within(summary).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('The name is taken.')).toBeNull();
  });
});

it('counts what differs from the defaults under More settings', async () => {
  const { user } = await show({ values: GOOD });
  await user.click(screen.getByText('More settings'));
  await user.type(box('Note'), 'x');
  expect(screen.getByText('1 changed')).toBeTruthy();
});

function Pasting({ onRequest }: { readonly onRequest: (body: unknown) => ReturnType<typeof words> | undefined }) {
  const [opened, setOpened] = useState(true);
  return <PasteDialog opened={opened} onClose={() => setOpened(false)} onRequest={onRequest} />;
}

it('pastes in a dialog that answers in words and never sends the form behind it', async () => {
  const onRequest = vi
    .fn<(body: unknown) => ReturnType<typeof words> | undefined>()
    .mockReturnValueOnce(words('No such mode.'))
    .mockReturnValueOnce(undefined);
  const { user, onSubmit } = await show({ values: GOOD }, <Pasting onRequest={onRequest} />);
  const dialog = within(screen.getByRole('dialog', { name: 'Paste JSON or cURL' }));
  const text = dialog.getByRole('textbox', { name: 'Request body or cURL command' });
  const fill = dialog.getByRole('button', { name: 'Fill the form' });
  await user.click(fill);
  expect(dialog.getByText('Paste something first.')).toBeTruthy();
  await user.click(text);
  await user.paste('[1]');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(dialog.getByText(/This is a list/)).toBeTruthy();
  await user.clear(text);
  await user.paste('{"Name": "x"}');
  await user.click(fill);
  expect(dialog.getByText('No such mode.')).toBeTruthy();
  await user.click(fill);
  expect(onRequest).toHaveBeenLastCalledWith({ ok: true, body: { Name: 'x' } });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onSubmit).not.toHaveBeenCalled();
});

void wrong;
