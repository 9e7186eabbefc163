/**
 * The address to go on with in another scenario, below the origin: whatever in it would make yet another world at a reload
 * is gone. `named` asks for the scenario to stand in it, for a browser that keeps no world.
 */
export function addressIn(href: string, scenario: string, named: boolean): string {
  const { pathname, search, hash } = new URL(href);
  const query = new URLSearchParams(search);
  if (named || query.has('demo')) query.set('demo', scenario);
  query.delete('epoch');
  return `${pathname}${query.size > 0 ? `?${query}` : ''}${hash}`;
}
