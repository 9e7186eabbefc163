import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole } from '@/testing/services';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';

it('says of a scheduled task when it runs next, and nothing of one that is not', async () => {
  const scenario = DATAARTS_SCENARIOS['dataarts'];
  if (!scenario) throw new RangeError('dataarts');
  const page = await renderConsole({ path: '/tasks/dataarts-collection', scenario });
  await page.rest();
  await screen.findByText('lab_just_made');
  const cells = (status: string) =>
    [...document.querySelectorAll(`[data-status="${status}"] [data-col="progress"]`)].map((cell) => cell.textContent);
  expect(cells('scheduled').length).toBeGreaterThan(5);
  for (const cell of cells('scheduled')) expect(cell).toMatch(/^(runs (in \d+ (min|h|s)|now|\d\d-\d\d \d\d:\d\d))?$/);
  expect(cells('scheduled')).toContainEqual(expect.stringMatching(/^runs in \d+ min$/));
  expect(new Set(cells('ready'))).toEqual(new Set(['']));
});
