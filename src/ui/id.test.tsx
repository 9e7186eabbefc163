import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Id } from './id';
import { staged } from './staged';

const WHOLE = '6f0c2a9e-7d88-41f0-b81e';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('shows the ends to the eye and the whole to everything else', async () => {
  render(await staged('en', <Id value={WHOLE} what="task id" />));
  expect(screen.getByText('6f0c…b81e').getAttribute('aria-hidden')).toBe('true');
  expect(screen.getByText(WHOLE)).toBeTruthy();
});

it('takes the focus itself where no button does', async () => {
  render(await staged('en', <Id value={WHOLE} copy={false} />));
  expect(screen.getByText(WHOLE).closest('code')?.tabIndex).toBe(0);
  expect(screen.queryByRole('button')).toBeNull();
});

it('copies the whole, says so for 1.5 s, and falls silent', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(await staged('en', <Id value={WHOLE} what="task id" />));
  vi.useFakeTimers();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Copy task id' }));
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(write).toHaveBeenCalledWith(WHOLE);
  expect(screen.getByText('Copied')).toBeTruthy();
  act(() => {
    vi.advanceTimersByTime(1500);
  });
  expect(screen.queryByText('Copied')).toBeNull();
});
