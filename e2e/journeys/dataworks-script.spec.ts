import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import type { Language } from '../support/console';
import { box, DATAX, goBehind, grid, openView, pasteScript, SAYS, SCRIPT, written } from '../support/script-page';
import { expect, test } from '../support/test';

for (const language of ['en', 'zh-CN'] as const) {
  const says = SAYS[language];

  test.describe(`${language}: a script`, () => {
    test.use({ viewport: { width: 1440, height: 900 } });

    test('is shown as columns side by side and as text, and each view shows what the other one did', async ({
      page,
    }) => {
      await pasteScript(page, language);
      for (const [index, name] of ['id', 'name', 'create_time', 'age', 'score', 't_01'].entries()) {
        await expect(grid(page, language).getByRole('rowheader', { name: says.pair(index + 1, name) })).toBeVisible();
      }

      await openView(page, 'script');
      expect(await written(page, language)).toBe(SCRIPT);

      // From the text to the fields.
      await goBehind(page, language, '"concurrent": 2');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('16');
      await openView(page, 'wizard');
      await expect(
        page
          .getByRole('spinbutton', { name: says.concurrent })
          .or(page.getByRole('textbox', { name: says.concurrent })),
      ).toHaveValue('16');

      // And back, with nothing touched but what was done.
      await grid(page, language)
        .getByRole('rowheader', { name: says.pair(1, 'id') })
        .click();
      await page.getByRole('button', { name: says.down }).click();
      await expect(grid(page, language).getByRole('rowheader', { name: says.pair(2, 'id') })).toBeVisible();
      await openView(page, 'script');
      const [one, other] = ['"id",\n          "name",', '"name",\n          "id",'];
      const changed = SCRIPT.replace('"concurrent": 2', '"concurrent": 16');
      await expect.poll(() => written(page, language)).toBe(changed.replaceAll(one, other));

      // What the wizard did can be undone here too.
      await box(page, language).focus();
      await page.keyboard.press('Control+z');
      expect(await written(page, language)).toBe(changed);
    });

    test('is marked where it is wrong, and the way there is one key', async ({ page }) => {
      await pasteScript(page, language);
      await openView(page, 'script');
      await expect(page.getByText(says.none)).toBeVisible();
      await goBehind(page, language, '"version": "2.0",');
      await page.keyboard.press('Backspace');
      await expect(box(page, language).locator('.cm-lintRange-error, .cm-lintPoint-error')).not.toHaveCount(0);
      await expect(box(page, language)).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByText(says.error, { exact: true }).last()).toBeVisible();

      await page.keyboard.press('Control+End');
      await page.keyboard.press('F8');
      const message = page.locator('.cm-tooltip-lint');
      await expect(message).toBeVisible();
      const words = await message.innerText();
      expect(words).not.toContain('dataworks');
      await expect(page.getByRole('listitem').filter({ hasText: words }).last()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(message).toHaveCount(0);

      await page.keyboard.press('Control+z');
      await expect(page.getByText(says.none)).toBeVisible();
      expect(await written(page, language)).toBe(SCRIPT);
    });

    test('is completed, laid out anew and searched from the keyboard, which is not caught in it', async ({ page }) => {
      await pasteScript(page, language);
      await openView(page, 'script');
      await goBehind(page, language, '"throttle": false');
      await page.keyboard.type(',');
      await page.keyboard.press('Control+Space');
      const offered = page.getByRole('listbox', { name: says.completions });
      await expect(offered.getByRole('option', { name: /^mbps/ })).toBeVisible();
      await page.keyboard.type('"mb');
      // For the moment in which it is looked up anew, nothing can be chosen.
      await expect(page.locator('.cm-tooltip-autocomplete-disabled')).toHaveCount(0);
      await expect(offered.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(offered).toHaveCount(0);
      await expect.poll(() => written(page, language)).toMatch(/"throttle": false,\s*"mbps": /);

      await page.keyboard.press('Shift+Alt+F');
      await expect.poll(() => written(page, language)).toMatch(/"throttle": false,\n {6}"mbps": /);

      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: says.find }).pressSequentially('odps_source');
      await page.keyboard.press('Enter');
      await expect(box(page, language).locator('.cm-searchMatch-selected')).toHaveText('odps_source');
      await expect(page.getByRole('textbox', { name: says.replace })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: says.replace })).toHaveCount(0);

      await expect(box(page, language)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(box(page, language)).not.toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect(box(page, language)).toBeFocused();
      const before = await written(page, language);
      await page.keyboard.press('Control+m');
      await page.keyboard.press('Tab');
      await expect(box(page, language)).toBeFocused();
      await expect.poll(() => written(page, language)).not.toBe(before);
    });

    test('of DataX 1.0 is known for what it is, and converted when that is wanted', async ({ page }) => {
      await pasteScript(page, language);
      await openView(page, 'script');
      await box(page, language).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(DATAX);
      await openView(page, 'wizard');
      await page.getByRole('button', { name: says.convert }).click();
      await page.getByRole('button', { name: says.convertNow }).click();
      await expect(grid(page, language).getByRole('rowheader', { name: says.pair(2, 'total') })).toBeVisible();
      await openView(page, 'script');
      const text = await written(page, language);
      expect(text).toMatch(/"stepType": "mysql"/);
      expect(text).not.toContain('secret-word');
      expect(text).not.toContain('jdbc:');
    });
  });
}

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1024, 1440] as const) {
    const language: Language = (scheme === 'light') === (width !== 1024) ? 'en' : 'zh-CN';
    test.describe(`${scheme}, ${width} wide, ${language}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 }, hasTouch: width === 390 });

      test('axe finds nothing wrong with either view of a script', async ({ page }) => {
        await pasteScript(page, language);
        await expect(grid(page, language)).toBeVisible();
        await check(page);

        await openView(page, 'script');
        await box(page, language).focus();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('End');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('F8');
        await expect(page.locator('.cm-tooltip-lint')).toBeVisible();
        await check(page);

        await page.keyboard.press('Control+f');
        await expect(page.getByRole('textbox', { name: SAYS[language].replace })).toBeVisible();
        await page.keyboard.type('datasource');
        await check(page);

        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
        await check(page);
      });
    });
  }
}

async function check(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
