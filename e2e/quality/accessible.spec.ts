import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { type Language, speak, WORDS } from '../support/console';
import { expect, test } from '../support/test';

interface Look {
  readonly width: 390 | 1024 | 1440;
  readonly scheme: 'light' | 'dark';
}

interface Place {
  readonly name: string;
  readonly open: (page: Page, language: Language) => Promise<void>;
  /** The cloud refuses what is asked there, and the browser says so. */
  readonly refused?: true;
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
      // Of a type whose exports each leave a file, whichever sources have come by then.
      await page.goto('/tasks?type=iotda-export&status=succeeded');
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
  {
    name: 'a type of its own list',
    open: async (page) => {
      await page.goto('/tasks/dataarts-collection');
      await expect(page.locator('[data-task-id]').first()).toBeVisible();
    },
  },
  {
    name: "the cloud's own search",
    open: async (page) => {
      await page.goto('/tasks/workspace-export?api=desk-prod&api.limit=10');
      await expect(page.locator('tbody tr').first()).toBeVisible();
    },
  },
  {
    name: "the cloud's own refusal",
    open: async (page) => {
      await page.goto('/tasks/workspace-export?api=desk-prod&api.limit=101');
      await expect(page.getByText('WKS.00000001')).toBeVisible();
    },
    refused: true,
  },
  {
    name: 'the form of a Workspace export',
    open: async (page) => {
      await page.goto('/create/workspace-export?connection=desk-prod');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  {
    name: 'the form of a collection, with its schedule',
    open: async (page) => {
      await page.goto('/create/dataarts-collection?connection=arts-prod');
      await page.locator('label', { hasText: /^(On a schedule|按调度运行)/ }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'a collection task',
    open: async (page) => {
      await page.goto('/tasks/dataarts-collection');
      await page.locator('[data-task-id] a').first().click();
      await expect(page.getByTestId('task-status')).toBeVisible();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'the coming runs',
    open: async (page) => {
      await page.goto('/coming/dataarts-collection');
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  { name: 'the settings', open: async (page) => void (await page.goto('/settings')) },
  { name: 'no such page', open: async (page) => void (await page.goto('/nowhere')) },
];

async function openList(page: Page): Promise<void> {
  await page.goto('/tasks');
  await expect(page.locator('[data-task-id]').first()).toBeVisible();
}

/** Each look is seen in one language: both have both schemes, and every width once. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  en: [
    { width: 390, scheme: 'light' },
    { width: 1024, scheme: 'dark' },
    { width: 1440, scheme: 'light' },
  ],
  'zh-CN': [
    { width: 390, scheme: 'dark' },
    { width: 1024, scheme: 'light' },
    { width: 1440, scheme: 'dark' },
  ],
};

for (const language of ['en', 'zh-CN'] as const) {
  for (const place of PLACES) {
    test(`axe finds nothing wrong with ${place.name}, ${language}`, async ({ page, allowConsole }) => {
      if (place.refused) allowConsole(/status of 400/);
      await speak(page, language);
      await place.open(page, language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const look of LOOKS[language]) {
        await turnTo(page, look);
        expect(await axeFindings(page), JSON.stringify(look)).toEqual([]);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, JSON.stringify(look)).toBeLessThanOrEqual(0);
      }
    });
  }
}

/** Gives the page another width and scheme, and lets it be drawn so. */
async function turnTo(page: Page, { width, scheme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  await expect(page.locator(`html[data-mantine-color-scheme="${scheme}"]`)).toBeAttached();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
