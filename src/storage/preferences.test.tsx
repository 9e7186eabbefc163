import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { preferences, shownZone } from './preferences';
import { useStore } from './use-store';

afterEach(() => localStorage.clear());

function Chosen() {
  const { language, zone } = useStore(preferences);
  return (
    <p>
      {language} {zone}
    </p>
  );
}

it('begins with what the browser says, and follows this tab and others', () => {
  render(<Chosen />);
  expect(screen.getByText('auto auto')).toBeTruthy();
  act(() => preferences.write((all) => ({ ...all, zone: 'Asia/Shanghai' })));
  expect(screen.getByText('auto Asia/Shanghai')).toBeTruthy();
  const text = (localStorage.getItem('quayside:preferences') ?? '').replace('"language":"auto"', '"language":"zh-CN"');
  localStorage.setItem('quayside:preferences', text);
  act(
    () =>
      void window.dispatchEvent(
        new StorageEvent('storage', { key: 'quayside:preferences', storageArea: localStorage }),
      ),
  );
  expect(screen.getByText('zh-CN Asia/Shanghai')).toBeTruthy();
});

it('loses only the part that makes no sense', () => {
  localStorage.setItem(
    'quayside:preferences',
    '{"v":1,"d":{"language":"zh-CN","zone":"Mars/Olympus","scheme":"neon","singleKeys":false}}',
  );
  expect(preferences.read()).toEqual({ language: 'zh-CN', zone: 'auto', scheme: 'auto', singleKeys: false });
});

it('shows times in the chosen zone, else in the browser’s', () => {
  expect(shownZone('Europe/Berlin')).toBe('Europe/Berlin');
  expect(shownZone('auto')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

it('works where the browser forbids storage', async () => {
  vi.resetModules();
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { preferences: forbidden } = await import('./preferences');
  const { storageHealth } = await import('./store');
  forbidden.write((all) => ({ ...all, singleKeys: false }));
  expect([forbidden.read().singleKeys, storageHealth.read().state]).toEqual([false, 'forbidden']);
  vi.restoreAllMocks();
});
