import axe from 'axe-core';

/** What axe finds on the page, one line each. Colours are looked at in a real browser. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
