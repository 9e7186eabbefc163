import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { preferences } from '@/storage/preferences';
import { NextRuns } from './next-runs';
import type { RunsAsked } from './run-times';
import { scheduleWords } from './words';

const at = (iso: string) => Date.parse(iso);

/** Tuesday, 20:00 in Beijing. */
const DAILY: RunsAsked = { cron: '0 0 2 * * ?', zone: '+08', now: at('2026-04-14T12:00Z') };

async function show(asked: Partial<RunsAsked> = {}) {
  const translator = new Translator('en');
  await translator.load('later');
  translator.addWords(scheduleWords);
  render(
    <TranslatorContext value={translator}>
      <NextRuns {...DAILY} {...asked} />
    </TranslatorContext>,
  );
  return translator;
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    )
    .slice(1);
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);

const seeIn = (zone: string) => preferences.write((held) => ({ ...held, zone }));
beforeEach(() => seeIn('Europe/Berlin'));

it('shows five by the clock of the schedule and by that of the reader', async () => {
  await show();
  expect(heads()).toEqual(['UTC+8 (schedule)', 'Europe/Berlin']);
  expect(rows()).toEqual([
    ['2026-04-15 02:00 Wed', '2026-04-14 20:00 Tue'],
    ['2026-04-16 02:00 Thu', '2026-04-15 20:00 Wed'],
    ['2026-04-17 02:00 Fri', '2026-04-16 20:00 Thu'],
    ['2026-04-18 02:00 Sat', '2026-04-17 20:00 Fri'],
    ['2026-04-19 02:00 Sun', '2026-04-18 20:00 Sat'],
  ]);
  expect(screen.getByRole('table', { name: 'The next 5 runs' })).toBeTruthy();
});

it('shows one column where both clocks show the same', async () => {
  seeIn('Asia/Shanghai');
  await show({ cron: '30 0 2 * * ?' });
  expect(heads()).toEqual(['UTC+8 (schedule)']);
  expect(rows()[0]).toEqual(['2026-04-15 02:00:30 Wed']);
});

it('begins at the start, that instant too, and ends at the end', async () => {
  await show({ from: at('2026-04-30T18:00Z'), until: at('2026-05-01T18:00Z') });
  expect(rows()).toEqual([
    ['2026-05-01 02:00 Fri', '2026-04-30 20:00 Thu'],
    ['2026-05-02 02:00 Sat', '2026-05-01 20:00 Fri'],
  ]);
  expect(screen.getByText('The next 2 runs')).toBeTruthy();
});

it('counts from now where the start has passed', async () => {
  await show({ from: 0, until: at('2026-04-14T18:00Z') });
  expect(rows()).toEqual([['2026-04-15 02:00 Wed', '2026-04-14 20:00 Tue']]);
  expect(screen.getByText('The only run before the end')).toBeTruthy();
});

it.each<[string, Partial<RunsAsked>, string]>([
  ['a date that does not exist', { cron: '0 0 2 30 2 ?' }, 'It never runs: no date fits the expression.'],
  ['none before the end', { until: DAILY.now + 3_600_000 }, 'It does not run before its end.'],
  ['an end that has passed', { until: DAILY.now }, 'It does not run any more: its end has passed.'],
  ['what is no cron', { cron: '0 0 2 * * *' }, 'Day of month and day of week are both set: put “?” in one of them.'],
  ['what Quartz alone knows', { cron: '0 0 2 L-3W * ?' }, '“L-3W” depends on the version of Quartz.'],
  ['a zone that nobody knows', { zone: 'Mars' }, 'When it runs cannot be told: the time zone “Mars” is not known.'],
])('says of %s why there are none', async (_, asked, words) => {
  await show(asked);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it.each<[string, Partial<RunsAsked>, RegExp]>([
  [
    'back',
    { now: at('2026-10-22T12:00Z') },
    /On 2026-10-25 the clock of Europe\/Berlin goes 60 minutes back: .* earlier/,
  ],
  [
    'forward',
    { now: at('2027-03-26T12:00Z') },
    /On 2027-03-28 the clock of Europe\/Berlin goes 60 minutes forward: .* later/,
  ],
])('says where the clock of the reader is set %s between them', async (_, asked, words) => {
  await show(asked);
  expect(screen.getByText(words)).toBeTruthy();
});

it.each([
  ['for years, where every run stands at the same hour', '0 0 0 29 2 ?', 0],
  ['more often than is worth reading', '0 0 0 1 1/6 ?', 2],
])('does not list clocks that are set %s', async (_, cron, most) => {
  await show({ cron });
  expect(screen.queryAllByText(/the clock of/)).toHaveLength(most);
});

it('says nothing of clocks where none is set', async () => {
  await show();
  expect(screen.queryByText(/the clock of/)).toBeNull();
});

it('says of a zone whose own clock is set that the vendor does not tell what happens then', async () => {
  await show({ zone: 'America/New_York', now: at('2026-10-30T12:00Z') });
  expect(
    screen.getByText(/DataArts does not say whether a run at that hour happens once, twice or not at all/),
  ).toBeTruthy();
});

it('speaks Chinese', async () => {
  const translator = await show({ now: at('2026-10-22T12:00Z') });
  await act(() => translator.use('zh-CN'));
  expect(heads()[0]).toBe('UTC+8（调度）');
  expect(rows()[0]).toEqual(['2026-10-23 02:00 周五', '2026-10-22 20:00 周四']);
  expect(screen.getByText(/^2026-10-25，Europe\/Berlin 的时钟拨慢 60 分钟/)).toBeTruthy();
});
