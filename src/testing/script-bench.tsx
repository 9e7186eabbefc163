import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { OptionSources, type OptionSourceHooks } from '@/forms/option-sources';
import { SchemaForm } from '@/forms/schema-form';
import { SubmitButton } from '@/forms/submit-button';
import { packMessage } from '@/forms/packed-message';
import type { Language } from '@/i18n/language';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { editorWords } from '@/task-types/dataworks-sync/editor/words';
import { problemsIn } from '@/task-types/dataworks-sync/script/rules';
import { words as scriptWords } from '@/task-types/dataworks-sync/script/words';
import { ScriptField } from '@/task-types/dataworks-sync/wizard/script-field';
import { wizardWords } from '@/task-types/dataworks-sync/wizard/words';

const label = say('forms.verbatim', { text: 'Script' });

const schema = z
  .object({ script: withMeta(z.string(), { label, control: 'json' }) })
  .superRefine(({ script }, context) => {
    const first = problemsIn(script).find(({ severity }) => severity === 'error');
    if (first) context.addIssue({ code: 'custom', path: ['script'], message: packMessage(first.message) });
  });

interface BenchParts {
  readonly language?: Language;
  readonly sources?: OptionSourceHooks;
  readonly baseline?: string;
  /** The text is what the form begins with, and nobody has typed yet. */
  readonly untouched?: boolean;
}

/** The script as a form's only field, in a simulated browser with room for some rows. */
export async function openScript(text: string, parts: BenchParts = {}) {
  const { language = 'en', sources = {}, baseline, untouched = false } = parts;
  giveRoom(400);
  const translator = new Translator(language);
  await translator.load('later');
  for (const book of [wizardWords, scriptWords, editorWords]) translator.addWords(book);
  const user = userEvent.setup();
  const onSubmit = vi.fn<(values: { script: string }) => void>();
  let now = text;
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <OptionSources value={sources}>
          <SchemaForm
            schema={schema}
            values={{ script: untouched ? text : '' }}
            onSubmit={onSubmit}
            draft={{
              kept: { script: text },
              savedAt: undefined,
              elsewhere: false,
              keep: (values) => (now = String(values['script'])),
              discard: () => undefined,
            }}
          >
            <ScriptField name="script" {...(baseline === undefined ? undefined : { baseline })} />
            <SubmitButton label={say('create.submit')} busyLabel={say('create.submit.busy')} primary />
          </SchemaForm>
        </OptionSources>
      </TranslatorContext>
    </MantineProvider>,
  );
  const group = (name: string | RegExp) => within(screen.getByRole('group', { name }));
  return { user, onSubmit, translator, text: () => now, group };
}

/** Rows are drawn only where there is room for them. */
function giveRoom(px: number): void {
  for (const name of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const) {
    const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => px });
    onTestFinished(() => {
      if (before) Object.defineProperty(HTMLElement.prototype, name, before);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    });
  }
}
