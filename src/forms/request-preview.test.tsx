import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { say } from '@/i18n/say';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { Preflight } from './preflight';
import { RequestPreview } from './request-preview';

const words = (text: string) => say('forms.verbatim', { text });
const translator = new Translator('en');
beforeAll(() => translator.load('later'));

function show(part: React.ReactNode) {
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <TranslatorContext value={translator}>{part}</TranslatorContext>
    </MantineProvider>,
  );
  return user;
}

const HTTP = 'POST /v5/iot/p/export-tasks\n\n{\n  "name": "a\u202eb",\n  "password": "hunter2"\n}';

it('shows the request, marks lines, hides secrets, and copies what it shows', async () => {
  const user = show(
    <RequestPreview
      tabs={[
        { id: 'http', label: words('HTTP'), text: HTTP, highlightLines: [4] },
        { id: 'curl', label: words('cURL'), text: 'curl https://host' },
      ]}
    />,
  );
  const panel = within(screen.getByRole('tabpanel'));
  expect(panel.getByText(/"name"/).dataset['marked']).toBe('true');
  expect(panel.getByText(/"name"/).textContent).toContain('a[U+202E]b');
  expect(panel.getByText(/"password": "••••"/).dataset['marked']).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(await navigator.clipboard.readText()).not.toContain('hunter2');

  await user.click(screen.getByRole('tab', { name: 'cURL' }));
  expect(screen.getByRole('tabpanel').textContent).toContain('curl https://host');
  expect(screen.queryByText('Copied')).toBeNull();
});

it('says so where copying is not allowed', async () => {
  const user = show(<RequestPreview tabs={[{ id: 'http', label: words('HTTP'), text: HTTP }]} />);
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copying is not allowed here. Select the text instead.')).toBeTruthy();
});

it('lists what is known before sending, each state by word and shape', () => {
  show(
    <Preflight
      items={[
        { state: 'ok', text: 'Uses 1 of 2 slots.' },
        { state: 'bad', text: <a href="/x">The name is taken.</a> },
        { state: 'unknown', text: 'The quota could not be read.' },
      ]}
    />,
  );
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('svg + span')?.textContent)).toEqual([
    'In order',
    'In the way',
    'Not known',
  ]);
  expect(within(items[1] ?? document.body).getByRole('link', { name: 'The name is taken.' })).toBeTruthy();
});
