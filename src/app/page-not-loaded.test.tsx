import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderConsole } from '@/testing/services';
import { worstScenario } from '@/testing/worst-type/scenario';

vi.mock('@/pages/settings/settings-page', () => {
  // As a chunk that is not there.
  throw new TypeError('Failed to fetch dynamically imported module: /assets/settings-page.js');
});

const OWN = '/assets/index-OLD.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const script = document.createElement('script');
  script.type = 'module';
  script.setAttribute('src', OWN);
  vi.spyOn(document, 'querySelector').mockImplementation((selector) =>
    selector.startsWith('script') ? script : Document.prototype.querySelector.call(document, selector),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const serves = (entry: string) =>
  vi.stubGlobal('fetch', async () => new Response(`<script type="module" src="${entry}"></script>`));
const reload = () => vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
const show = (language: 'en' | 'zh-CN' = 'en') =>
  renderConsole({ path: '/settings', scenario: worstScenario({ beside: 'empty' }), language });

it('a newer build says so, and is loaded when one wants it', async () => {
  serves('/assets/index-NEW.js');
  const reloaded = reload();
  const page = await show();
  await screen.findByRole('heading', { level: 1, name: 'Quayside was updated' });
  // The shell stands all the same.
  screen.getByRole('link', { name: 'Tasks' });
  await page.user.click(screen.getByRole('button', { name: 'Reload' }));
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce());
});

it('offline it says that the page was not loaded yet, and loads it once the network is back', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const reloaded = reload();
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const page = await show();
  await screen.findByRole('heading', { level: 1, name: 'You are offline: this page has not been loaded yet' });
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  // Without a server, a reload would leave nothing at all.
  expect(reloaded).not.toHaveBeenCalled();
  serves(OWN);
  onLine.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce());
});

it('where neither is the matter it says no more than it knows, in Chinese too', async () => {
  serves(OWN);
  await show('zh-CN');
  await screen.findByRole('heading', { level: 1, name: '页面无法加载' });
});
