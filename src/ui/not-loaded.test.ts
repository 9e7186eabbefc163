import { expect, it } from 'vitest';
import { isNotLoaded, NotLoadedError } from './not-loaded';

it.each([
  new TypeError('Failed to fetch dynamically imported module: https://q.test/assets/page-1a2b.js'),
  new TypeError('error loading dynamically imported module: https://q.test/assets/page-1a2b.js'),
  new TypeError('Importing a module script failed.'),
  new Error('Unable to preload CSS for /assets/page-1a2b.css'),
  new NotLoadedError(new TypeError('whatever the browser says')),
])('%s is a part that did not come', (error) => {
  expect(isNotLoaded(error)).toBe(true);
});

it.each([new TypeError('Failed to fetch'), new Error('x is undefined'), 'Importing a module script failed.', null])(
  '%s is none',
  (error) => {
    expect(isNotLoaded(error)).toBe(false);
  },
);
