import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { DraftNote } from './draft-note';
import { drafts, findDraft, keepDraft } from './draft-store';
import { Field } from './field';
import { withMeta } from './field-meta';
import { SchemaForm } from './schema-form';
import { useDraft } from './use-draft';

const words = (text: string) => say('forms.verbatim', { text });
const schema = z.object({
  name: withMeta(z.string(), { label: words('Name') }),
  password: withMeta(z.string(), { label: words('Password') }),
});
const translator = new Translator('en');
const NOW = Date.UTC(2026, 10, 21, 9);

beforeEach(async () => {
  localStorage.clear();
  await translator.load('later');
  vi.useFakeTimers({ shouldAdvanceTime: true, now: NOW });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Form({ id, name = 'default' }: { readonly id: string; readonly name?: string }) {
  const draft = useDraft(id, id.startsWith('edit') ? 'what is there' : 'defaults');
  const [round, setRound] = useState(0);
  return (
    <>
      <DraftNote draft={draft} />
      <button type="button" onClick={draft.discard}>
        Discard
      </button>
      <button
        type="button"
        onClick={() => {
          draft.discard();
          setRound((before) => before + 1);
        }}
      >
        Begin anew
      </button>
      <SchemaForm key={round} schema={schema} values={{ name, password: '' }} onSubmit={() => {}} draft={draft}>
        <Field name="name" />
        <Field name="password" />
      </SchemaForm>
    </>
  );
}

function show(id = 'create/iotda', name?: string) {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const at = (now?: string) => (
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <Form id={id} {...(now === undefined ? {} : { name: now })} />
      </TranslatorContext>
    </MantineProvider>
  );
  const { unmount, rerender } = render(at(name));
  return { user, unmount, query: (now: string) => rerender(at(now)) };
}

const box = (name = 'Name') => screen.getByRole<HTMLInputElement>('textbox', { name });
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('a draft', () => {
  const BLANKED = { name: 'see https://h/f?token=••••', password: '' };

  it('of changes gives way to what is there, where it has lost a secret, and says so', async () => {
    keepDraft({
      key: 'edit/1',
      at: NOW,
      by: 'before',
      values: { ...BLANKED, name: 'https://h/f?token=hunter2' },
    });
    expect(findDraft('edit/1')?.values['name']).toContain('••••');
    const { user } = show('edit/1', 'https://h/f?token=as-it-is');
    expect(box().value).toBe('https://h/f?token=as-it-is');
    const told = () => screen.queryByText(/A secret in it was not kept: that field is as it is now\./);
    expect(told()).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(told()).toBeNull();
  });

  it('of something new keeps the rest of a field that has lost a secret', () => {
    keepDraft({ key: 'create/1', at: NOW, by: 'before', values: BLANKED });
    show('create/1');
    expect(box().value).toBe(BLANKED.name);
  });

  it('is kept soon after typing, tells its age, and is there after a reload, without its secrets', async () => {
    const { user, unmount } = show();
    expect(findDraft('create/iotda')).toBeUndefined();
    await user.type(box(), '!');
    await user.type(box('Password'), 'hunter2');
    await wait(500);
    expect(localStorage.getItem('quayside:drafts')).not.toContain('hunter2');
    await wait(3_000);
    expect(screen.getByText(/^Draft kept [34] s ago$/)).toBeTruthy();
    await wait(120_000);
    expect(screen.getByText('Draft kept 2 min ago')).toBeTruthy();
    unmount();
    show();
    expect([box().value, box('Password').value]).toEqual(['default!', '']);
  });

  it.each([
    ['the page is left', () => void window.dispatchEvent(new Event('pagehide'))],
    ['the form goes', () => cleanup()],
  ])('is kept at once when %s', async (_, leave) => {
    const { user } = show();
    await user.type(box(), '!');
    localStorage.clear();
    await user.type(box(), '?');
    act(leave);
    expect(findDraft('create/iotda')?.values['name']).toBe('default!?');
  });

  it('is gone when discarded, and what is typed stays', async () => {
    const { user, unmount } = show();
    await user.type(box(), '!');
    await wait(500);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/Draft kept/)).toBeNull();
    expect(box().value).toBe('default!');
    unmount();
    expect(findDraft('create/iotda')).toBeUndefined();
  });

  it('does not come back in a form that begins anew after it was discarded', async () => {
    keepDraft({ key: 'create/iotda', at: 1, by: 'me', values: { name: 'old' } });
    const { user } = show();
    expect(box().value).toBe('old');
    await user.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(box().value).toBe('default');
    await wait(1_000);
    expect(findDraft('create/iotda')).toBeUndefined();
  });

  it('is not made by merely looking, nor reset by what the page learns later', async () => {
    const { user, query } = show();
    await user.click(box());
    await user.tab();
    await wait(1_000);
    expect(drafts.read()).toEqual([]);
    query('from the server');
    expect(box().value).toBe('default');
  });

  it('of another tab does not touch what is typed here, and is told', async () => {
    const { user } = show();
    await user.type(box(), '!');
    await wait(500);
    const theirs = JSON.stringify({
      v: 1,
      d: [{ key: 'create/iotda', at: Date.UTC(2026, 10, 21, 9, 1), by: 'other', values: { name: 'theirs' } }],
    });
    localStorage.setItem('quayside:drafts', theirs);
    act(
      () =>
        void window.dispatchEvent(new StorageEvent('storage', { key: 'quayside:drafts', storageArea: localStorage })),
    );
    expect(box().value).toBe('default!');
    expect(screen.getByRole('status').textContent).toContain('Another tab has changed this draft');
    await user.type(box(), '!');
    await wait(500);
    expect(findDraft('create/iotda')?.values['name']).toBe('default!!');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is one of thirty at most, and one per key', () => {
    for (let at = 0; at < 40; at += 1) keepDraft({ key: `k${at % 35}`, at, by: 'me', values: { at } });
    expect(drafts.read()).toHaveLength(30);
    expect(drafts.read()[0]).toMatchObject({ key: 'k4', at: 39 });
  });
});
