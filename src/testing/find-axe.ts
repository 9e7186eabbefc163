import axe from 'axe-core';

/** What axe finds on the page, one line each. Colours are looked at in a real browser. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    // Nobody asks for the rest, and to describe it takes longer than to look.
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
