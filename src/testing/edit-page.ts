import { screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { renderSlow, type SlowPage } from './slow-bench';
import { WORST_CONNECTION, WORST_PROJECT } from './worst-type/cloud';
import { longId } from './worst-type/ferries';
import { worstScenario } from './worst-type/scenario';

/** One that has ended, of which the cloud tells all that the form asks. */
export const FERRY = longId(6);
export const NAME = 'ferry 6';
const PATH = `/edit/worst/${WORST_CONNECTION}/${FERRY}`;
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const main = () => within(screen.getByRole('main'));
export const nameBox = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Ferry name' });
export const beside = () => screen.getByRole('complementary', { name: 'Before you save' });

/** The page that changes it. */
export async function showEdit(path = PATH) {
  const page = await renderSlow(path, { scenario: worstScenario({ ferries: 12 }) });
  await page.rest();
  return page;
}

export async function rename(page: SlowPage, name: string) {
  const box = await nameBox();
  await page.user.clear(box);
  await page.user.click(box);
  await page.user.paste(name);
  await page.rest();
}

export async function save(page: SlowPage) {
  await page.user.click(button(/^Sav(e|ing…)/));
  await page.rest();
}

export const amended = (page: SlowPage) => page.asked().filter((id) => id === 'worst.AmendFerry').length;

/** Somebody else does it, beside this console. */
export async function renameElsewhere({ fetch }: SlowPage, name: string) {
  const reply = await fetch(`/api/${WORST_CONNECTION}/v9/${WORST_PROJECT}/ferries/${FERRY}`, {
    method: 'PUT',
    body: JSON.stringify({ ferry_name: name }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(reply.status).toBe(200);
}
