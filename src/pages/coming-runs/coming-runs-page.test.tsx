import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/i18n/language';
import { preferences } from '@/storage/preferences';
import { renderConsole } from '@/testing/services';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';

interface Opened {
  readonly scenario?: string;
  readonly language?: Language;
}

async function open(address: string, { scenario = 'dataarts', language = 'en' }: Opened = {}) {
  const factory = DATAARTS_SCENARIOS[scenario];
  if (!factory) throw new RangeError(scenario);
  const page = await renderConsole({
    path: address,
    scenario: factory,
    language,
    // Wherever this runs.
    before: async () => preferences.write((present) => ({ ...present, zone: 'Asia/Shanghai' })),
  });
  await page.rest();
  await screen.findByRole('heading', { level: 1, name: /Coming runs: DataArts|即将运行：/ });
  await page.rest();
  return page;
}

/** Whether each of a thousand cells can be seen is not asked. */
const drawn = () => document.querySelectorAll('table').length;
const tables = () => waitFor(() => expect(drawn()).toBeGreaterThan(0));
const hourRows = () => [...document.querySelectorAll<HTMLElement>('[data-hour]')];

describe('the calendar of coming runs', () => {
  it('shows by the hour what runs in the next day, and what starts at once on one source', async () => {
    await open('/coming/dataarts-collection');
    await tables();
    const night = hourRows().find(({ dataset }) => dataset['hour'] === '02:00');
    expect(night?.dataset['clashes']).toBeDefined();
    expect(night?.textContent).toMatch(/02:00: \d+ together on dli_main/);
    expect(night?.querySelector('a')?.getAttribute('href')).toMatch(
      /^\/tasks\/dataarts-collection\/arts-(prod|test)\//,
    );
    // Also late in a day that has a task of every minute.
    const late = hourRows().findLast(({ dataset }) => dataset['clashes'] !== undefined);
    expect(late?.textContent).toMatch(/together on shop_mysql.*hot_orders_every_minute/);
    // A whole day has 24 hours, and the tasks that run each hour are in each.
    expect(hourRows().length).toBeGreaterThanOrEqual(24);
  });

  it('shows only what starts at once where that is asked for, and says so in the address', async () => {
    const page = await open('/coming/dataarts-collection?only=clashes');
    await tables();
    const runs = () => document.querySelectorAll('[data-hour] td li').length;
    const few = runs();
    expect(few).toBeGreaterThan(0);
    await page.user.click(screen.getByRole('checkbox', { name: 'Only what starts together' }));
    await page.rest();
    expect(runs()).toBeGreaterThan(few);
    expect(window.location.search).not.toContain('only');
  });

  it('looks a week ahead', async () => {
    const page = await open('/coming/dataarts-collection');
    await tables();
    // Tonight is of two days, both open.
    expect(drawn()).toBe(document.querySelectorAll('details').length);
    const before = drawn();
    await page.user.click(screen.getByRole('radio', { name: '7 days' }));
    await page.rest();
    expect(window.location.search).toBe('?days=7');
    const days = [...document.querySelectorAll('details')];
    expect(days.length).toBeGreaterThanOrEqual(7);
    // The others are drawn when they are opened.
    expect(drawn()).toBe(before);
    const last = days.at(-1);
    const summary = last?.querySelector('summary');
    if (summary) await page.user.click(summary);
    await waitFor(() => expect(last?.querySelector('table')).not.toBeNull());
  });

  it('says in Chinese that nothing is scheduled', async () => {
    await open('/coming/dataarts-collection', { scenario: 'empty', language: 'zh-CN' });
    await screen.findByText('没有已排期的任务');
  });

  it('says where a type has no schedules', async () => {
    const page = await renderConsole({ path: '/coming/made-up', scenario: DATAARTS_SCENARIOS['dataarts'] ?? fail() });
    await page.rest();
    await screen.findByText('No calendar');
  });
});

function fail(): never {
  throw new Error('no such scenario');
}
