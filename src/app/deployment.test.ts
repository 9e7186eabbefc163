import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isUpdated } from './deployment';

const PAGE = '<html><script type="module" crossorigin src="/assets/index-OLD.js"></script></html>';

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => '/assets/index-OLD.js' }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const served = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

it.each([
  ['the same build', PAGE, 200, false],
  ['another build', PAGE.replace('OLD', 'NEW'), 200, true],
  ['no page at all', '{"error":"gone"}', 200, undefined],
  ['an error', PAGE, 503, undefined],
])('%s', async (_, body, status, updated) => {
  served(async () => new Response(body, { status }));
  expect(await isUpdated('/')).toBe(updated);
});

it('a server that is not reached tells nothing', async () => {
  served(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await isUpdated('/')).toBeUndefined();
});

it('a page without an entry of its own tells nothing', async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  served(() => expect.unreachable());
  expect(await isUpdated('/')).toBeUndefined();
});
