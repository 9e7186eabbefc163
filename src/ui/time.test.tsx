import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Duration } from './duration';
import { staged } from './staged';
import { Time } from './time';
import { TimeReveal } from './time-reveal';

const NOW = Date.UTC(2026, 10, 21, 1, 41, 7);
const ZONE = 'Asia/Shanghai';

it('is near in lists, with the whole instant for machines, pointer and paper', async () => {
  render(await staged('en', <Time at={NOW - 14 * 60_000} now={NOW} zone={ZONE} />));
  const time = screen.getByText('14 min ago').closest('time');
  expect(time?.dateTime).toBe('2026-11-21T01:27:07.000Z');
  expect(time?.dataset['full']).toBe('2026-11-21 09:27:07 UTC+8');
  expect(time?.title).toContain('2026-11-21 01:27:07 UTC');
});

it('turns into a date after a day, and into a dash where nothing is known', async () => {
  render(
    await staged(
      'zh-CN',
      <>
        <Time at={NOW - 86_400_000} now={NOW} zone={ZONE} />
        <Time at={undefined} now={NOW} zone={ZONE} />
        <Time at={9e15} now={NOW} zone={ZONE} />
      </>,
    ),
  );
  expect(screen.getByText('11-20 09:41')).toBeTruthy();
  expect(screen.getAllByText('—')).toHaveLength(2);
});

it('opens to the zone, UTC and the vendor’s own spelling, each to be copied', async () => {
  render(await staged('en', <TimeReveal at={NOW} now={NOW} zone={ZONE} raw="1795225267000" />));
  await userEvent.click(screen.getAllByText('2026-11-21 09:41:07 UTC+8')[0] as HTMLElement); // It is there: drawn twice.
  expect(screen.getByText('2026-11-21T01:41:07.000Z')).toBeTruthy();
  expect(screen.getByText('1795225267000')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy UTC' })).toBeTruthy();
});

it('closes with Escape and keeps its place', async () => {
  const { container } = render(await staged('en', <TimeReveal at={NOW} now={NOW} zone={ZONE} />));
  const details = container.querySelector('details');
  if (!details) throw new Error('Nothing to open');
  details.open = true;
  screen.getByRole('button', { name: 'Copy UTC' }).focus();
  await userEvent.keyboard('{Escape}');
  expect(details.open).toBe(false);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

it('writes a length in the reader’s language', async () => {
  render(
    await staged(
      'zh-CN',
      <>
        <Duration ms={108_000} />
        <Duration ms={undefined} />
      </>,
    ),
  );
  expect(screen.getByText('1 分 48 秒').getAttribute('datetime')).toBe('PT108S');
  expect(screen.getByText('—')).toBeTruthy();
});
