import { expect, it } from 'vitest';
import { isInLine, LINE_STATES } from './line-state';

it('has something to come of what waits or is fetched, and of nothing else', () => {
  expect(LINE_STATES.filter((state) => isInLine({ state }))).toEqual(['waiting', 'fetching']);
});
