import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { PanelFailure } from './panel-failure';

it('says why, and what else must be known of it', async () => {
  const translator = new Translator('en');
  await translator.load('entry');
  await translator.load('later');
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>
        <PanelFailure
          what={say('forms.verbatim', { text: 'The runs could not be read.' })}
          failure={{
            kind: 'timeout',
            afterMs: 5_000,
            endpoint: 'a.b',
            unclear: false,
            note: say('forms.verbatim', { text: 'It was stopped before.' }),
          }}
          act={{ label: say('shell.dismiss'), do: () => undefined }}
        />
      </TranslatorContext>
    </MantineProvider>,
  );
  expect(screen.getByText(/within 5 s\. It was stopped before\.$/)).toBeTruthy();
});
