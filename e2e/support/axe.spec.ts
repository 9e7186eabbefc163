import { axeFindings } from './axe';
import { expect, test } from './test';

test('what is wrong with a page is found, its colours as well', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Test</title><main><h1>Test</h1>
    <img src="data:,"><p style="color: #aaa; background: #fff">Pale</p></main>`);
  expect(await axeFindings(page)).toEqual([
    expect.stringMatching(/^color-contrast: <p/),
    expect.stringMatching(/^image-alt: <img/),
  ]);
});
