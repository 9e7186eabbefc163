import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type RefObject, useSyncExternalStore } from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Language } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import type { ScriptProblem } from '../script/rules';
import { ScriptEditor, type ScriptHandle } from './script-editor';
import type { KeptState } from './script-view';
import { editorWords } from './words';

const TEXT = '{\n  "type": "job",\n  "speed": 12345678901234567890\n}';

interface OpenOptions {
  readonly text?: string;
  readonly baseline?: string;
  readonly language?: Language;
  readonly readOnly?: boolean;
  readonly problems?: readonly ScriptProblem[];
}

/** What a page holds: the text, and whether the editor stands there. */
class Held {
  readonly #listeners = new Set<() => void>();
  #now: { readonly text: string; readonly shown: boolean };

  constructor(text: string) {
    this.#now = { text, shown: true };
  }

  readonly now = () => this.#now;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: { readonly text?: string; readonly shown?: boolean }): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The editor in a page that holds its text, and a door to that text from elsewhere. */
function open({ text = TEXT, language = 'en', problems = [], ...rest }: OpenOptions = {}) {
  const translator = new Translator(language);
  translator.addWords(editorWords);
  const held = new Held(text);
  const told = vi.fn<(text: string) => void>((next) => held.change({ text: next }));
  const handle = createRef<ScriptHandle>();
  const keep: RefObject<KeptState | undefined> = { current: undefined };

  function Page() {
    const now = useSyncExternalStore(held.subscribe, held.now);
    return (
      <TranslatorContext value={translator}>
        <span id="label">Script</span>
        <span id="help">What is moved.</span>
        {now.shown && (
          <ScriptEditor
            value={now.text}
            onChange={told}
            problems={problems}
            ids={{ id: 'script', labelledBy: 'label', describedBy: 'help' }}
            handle={handle}
            keep={keep}
            {...rest}
          />
        )}
      </TranslatorContext>
    );
  }

  render(<Page />);
  return {
    user: userEvent.setup(),
    told,
    handle,
    write: (next: string) => act(() => held.change({ text: next })),
    show: (shown: boolean) => act(() => held.change({ shown })),
  };
}

/** What screen readers hear of the editor from now on; it stands there for a moment only. */
function listen(): readonly string[] {
  const heard: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (!(target instanceof Element && target.matches('.cm-announced'))) continue;
      heard.push(...[...addedNodes].map(({ textContent }) => textContent ?? ''));
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return heard;
}

/** Key events here have no key code, by which CodeMirror knows Tab. */
function pressTab(): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
  Object.defineProperty(event, 'keyCode', { value: 9 });
  act(() => void box().dispatchEvent(event));
  return event;
}

beforeEach(() => {
  // Browsers tell of a selection when it has been made. Here it is told in the midst of it, which CodeMirror forbids.
  const silence = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('selectionchange', silence, true);
  onTestFinished(() => window.removeEventListener('selectionchange', silence, true));
});

const box = (name = 'Script') => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const lines = () => [...box().querySelectorAll('.cm-line')].map((line) => line.textContent);

function problem(words: string, over: string, severity: ScriptProblem['severity'] = 'error'): ScriptProblem {
  const from = TEXT.indexOf(over);
  return { path: [], from, to: from + over.length, severity, message: { key: words } };
}

describe('the script editor', () => {
  it('shows the script to the letter in a box with a name and a description', () => {
    open();
    expect(lines()).toEqual(TEXT.split('\n'));
    expect(box().getAttribute('aria-describedby')).toBe('help script-keys');
    expect(screen.getByText(/^Tab moves on to the next control/)).toBeTruthy();
    expect(box().getAttribute('aria-invalid')).toBe('false');
  });

  it('keeps carriage returns, and shows them', async () => {
    const { user, told } = open({ text: '{\r\n"a":1}' });
    expect(lines()).toEqual(['{␍', '"a":1}']);
    await user.click(button('Format'));
    await user.click(button('Undo'));
    expect(told).toHaveBeenLastCalledWith('{\r\n"a":1}');
  });

  it('takes a text from elsewhere without telling it back, and can undo it', async () => {
    const { user, told, write } = open();
    expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
    write(TEXT.replace('12345678901234567890', '3'));
    expect(lines()).toContain('  "speed": 3');
    expect(told).not.toHaveBeenCalled();
    await user.click(button('Undo'));
    expect(told).toHaveBeenCalledWith(TEXT);
    await user.click(button('Redo'));
    expect(lines()).toContain('  "speed": 3');
  });

  it('remembers what can be undone after it was away, also what changed meanwhile', async () => {
    const { user, told, write, show } = open();
    write(TEXT.replace('job', 'first'));
    show(false);
    write(TEXT.replace('job', 'second'));
    show(true);
    expect(lines()).toContain('  "type": "second",');
    await user.click(button('Undo'));
    expect(told).toHaveBeenLastCalledWith(TEXT.replace('job', 'first'));
    await user.click(button('Undo'));
    expect(told).toHaveBeenLastCalledWith(TEXT);
  });

  it('counts the problems, and goes from one to the next with its words', async () => {
    const problems = [problem('no such job', '"job"'), problem('rather fast', '12345678901234567890', 'warning')];
    const { user } = open({ problems });
    const heard = listen();
    expect(screen.getByText('1 error')).toBeTruthy();
    expect(screen.getByText('1 warning')).toBeTruthy();
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(box().querySelector('.cm-lintRange-error')?.textContent).toBe('"job"');
    await user.click(button('Next problem'));
    expect(heard).toContain('Line 2, error: no such job');
    expect(document.activeElement).toBe(box());
    await user.keyboard('{F8}');
    expect(heard).toContain('Line 3, warning: rather fast');
  });

  it('formats, and says so where nothing is to be done', async () => {
    const { user, told } = open({ text: '{"a":[1,2]}' });
    const heard = listen();
    await user.click(button('Format'));
    const formatted = told.mock.lastCall?.[0] ?? '';
    expect(formatted).toMatch(/^\{\n {2}"a": \[/);
    await user.click(button('Format'));
    expect(told).toHaveBeenCalledTimes(1);
    expect(heard).toContain('Already formatted.');
  });

  it('shows what differs from what was saved, and restores it', async () => {
    const { user, told } = open({ baseline: TEXT.replace('job', 'saved') });
    await user.click(button('Show changes'));
    expect(button('Show changes').getAttribute('aria-pressed')).toBe('true');
    expect(await screen.findByText('1 change since it was saved.')).toBeTruthy();
    expect(box().querySelector('del')?.textContent).toBe('  "type": "saved",');
    await user.click(button('Next change'));
    const status = button('Next change').parentElement ?? document.body;
    await user.click(within(status).getByRole('button', { name: 'Restore this piece' }));
    expect(told).toHaveBeenLastCalledWith(TEXT.replace('job', 'saved'));
    expect(screen.getByText('The same as last saved.')).toBeTruthy();
  });

  it('goes to a place that it is sent to', () => {
    const { handle } = open({ problems: [problem('no such job', '"job"')] });
    const from = TEXT.indexOf('"job"');
    act(() => handle.current?.show(from, from + 5));
    expect(document.activeElement).toBe(box());
    expect(document.getSelection()?.toString()).toBe('"job"');
  });

  it('lets Tab go on, until it is told to indent', async () => {
    const { user, told } = open();
    box().focus();
    expect(pressTab().defaultPrevented).toBe(false);
    expect(told).not.toHaveBeenCalled();
    await user.keyboard('{Control>}m{/Control}');
    expect(document.getElementById('script-keys')?.textContent).toMatch(/^Tab indents\./);
    expect(pressTab().defaultPrevented).toBe(true);
    expect(told).toHaveBeenCalledWith(`  ${TEXT}`);
  });

  it('lets a reader read, and change nothing', () => {
    open({ readOnly: true, baseline: TEXT });
    expect(box().getAttribute('aria-readonly')).toBe('true');
    expect(screen.queryByRole('button', { name: 'Format' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(button('Find')).toBeTruthy();
  });

  it('speaks Chinese, its search panel too', async () => {
    const { user } = open({ language: 'zh-CN' });
    await user.click(button('查找'));
    expect(await screen.findByRole('textbox', { name: '替换为' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: '区分大小写' })).toBeTruthy();
    expect(button('关闭')).toBeTruthy();
  });
});
