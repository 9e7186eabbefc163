import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { type Language, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

const WIDTHS = [390, 1024, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;

interface Place {
  readonly name: string;
  readonly open: (page: Page, language: Language) => Promise<void>;
}

/** Every page in the states that look different. */
const PLACES: readonly Place[] = [
  { name: 'the list', open: openList },
  {
    name: 'an empty list',
    open: async (page) => {
      await page.goto('/tasks?demo=empty');
      await expect(page.locator('[data-task-id]')).toHaveCount(0);
      await expect(page.getByRole('paragraph').first()).toBeVisible();
    },
  },
  {
    name: 'a task',
    open: async (page) => {
      await openList(page);
      await page.locator('[data-task-id] a').first().click();
      await expect(page.getByTestId('task-status')).toBeVisible();
    },
  },
  {
    name: 'its raw view',
    open: async (page) => {
      await openList(page);
      await page.locator('[data-task-id] a').first().click();
      await page.getByRole('link', { name: /Raw|原始数据/ }).click();
      await expect(page.locator('pre')).toBeVisible();
    },
  },
  {
    name: 'a form with an error',
    open: async (page, language) => {
      await page.goto('/create/iotda-export?connection=iotda-prod');
      await page.getByRole('button', { name: WORDS[language].create, exact: true }).click();
      await expect(page.getByRole('combobox').last()).toBeFocused();
    },
  },
  {
    name: 'the paste dialog',
    open: async (page, language) => {
      await page.goto('/create/iotda-export?connection=iotda-prod');
      await page.getByRole('button', { name: WORDS[language].paste }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'what to create', open: async (page) => void (await page.goto('/create')) },
  {
    name: 'the downloads',
    open: async (page, language) => {
      await openList(page);
      await page.getByRole('button', { name: /^(Succeeded|成功)/ }).click();
      await page.locator('[data-task-id] a').first().click();
      await page.getByRole('button', { name: WORDS[language].download, exact: true }).click();
      await page.goto('/downloads');
      await expect(page.getByRole('link', { name: /./ }).first()).toBeVisible();
    },
  },
  {
    name: 'a list off contract',
    open: async (page) => {
      await page.goto('/tasks?demo=contract-drift');
      await expect(page.locator('[data-task-id]').first()).toBeVisible();
    },
  },
  {
    name: 'all slots taken',
    open: async (page) => {
      await page.goto('/create/iotda-export?connection=iotda-prod&demo=quota-exhausted');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  { name: 'the settings', open: async (page) => void (await page.goto('/settings')) },
  { name: 'no such page', open: async (page) => void (await page.goto('/nowhere')) },
];

async function openList(page: Page): Promise<void> {
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
}

for (const scheme of SCHEMES) {
  for (const width of WIDTHS) {
    // Both languages are seen in both schemes, each at every width once.
    const language: Language = (scheme === 'light') === (width !== 1024) ? 'en' : 'zh-CN';
    test.describe(`${scheme}, ${width} wide, ${language}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 } });
      for (const place of PLACES) {
        test(`axe finds nothing wrong with ${place.name}`, async ({ page }) => {
          await speak(page, language);
          await place.open(page, language);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          expect(await axeFindings(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}
