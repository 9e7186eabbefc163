import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Services, ServicesContext } from '@/queries/services';
import { staged } from '@/ui/staged';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from './failure-words';
import { RetryButton } from './retry-button';

const AT = 1_000_000;
const throttled = {
  kind: 'throttled',
  endpoint: 'iotda.CreateExportTask',
  unclear: false,
  at: AT,
  retryAfterMs: 2_500,
} as const;

let now = AT;

beforeEach(() => {
  now = AT;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Only what tells the time is asked for. */
const services = { clock: { now: () => 0 }, wallNow: () => now } as unknown as Services;

async function show(onRetry: () => void) {
  const part = await staged(
    'en',
    <FailureNote
      {...failureWords(({ key, params }) => `${key} ${Object.values(params ?? {}).join()}`.trim(), throttled)}
      what="It was not done."
      actions={<RetryButton failure={throttled} onRetry={onRetry} />}
    />,
  );
  render(<ServicesContext value={services}>{part}</ServicesContext>);
}

const pass = (ms: number) =>
  act(() => {
    now += ms;
    vi.advanceTimersByTime(ms);
  });

it('waits as long as the API asks, says how long, and keeps the focus when it may be pressed', async () => {
  const onRetry = vi.fn();
  await show(onRetry);
  const button = screen.getByRole('button', { name: /^Try again/ });
  button.focus();
  expect([button.textContent, button.getAttribute('aria-disabled')]).toEqual(['Try again\u00a0in 3 s', 'true']);
  expect(screen.getByRole('timer').textContent).toBe('Try again in 3 s.');
  button.click();
  expect(onRetry).not.toHaveBeenCalled();
  pass(1_000);
  expect(button.textContent).toBe('Try again\u00a0in 2 s');
  pass(2_000);
  expect([button.textContent, button.getAttribute('aria-disabled')]).toEqual(['Try again', 'false']);
  expect(screen.getByRole('timer').textContent).toBe('You can try again now.');
  expect(document.activeElement).toBe(button);
  button.click();
  expect(onRetry).toHaveBeenCalledOnce();
});
