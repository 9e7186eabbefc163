import { expect, type Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

/** Only what is wrong is told of: to describe all that is right takes longer than to look at it. */
const RUN = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`;

/**
 * What axe finds wrong with a page as it stands, one line each. It runs in the page itself: the console has no frames, and
 * for one without, axe's own way over a second page costs as much again.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Result[]>(RUN);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
