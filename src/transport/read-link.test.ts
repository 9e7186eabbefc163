import { expect, it } from 'vitest';
import { failureOf } from './failures';
import { readLink } from './read-link';

const LINK = 'https://console.test/api/dw/pre/store/ab.zip?Expires=1&OSSAccessKeyId=STS.LEAK&Signature=LEAK';
const XML =
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired.</Message><RequestId>5F</RequestId><StringToSign>LEAK</StringToSign></Error>';

async function failedWith(fetch: (url: string, init: RequestInit) => Promise<Response>) {
  const caught: unknown = await readLink(LINK, fetch).catch((error: unknown) => error);
  expect(JSON.stringify([caught, String(caught), failureOf(caught)])).not.toContain('LEAK');
  return failureOf(caught);
}

it('gives the bytes, asked for as a request that leaves no trace behind', async () => {
  const asked: unknown[] = [];
  const blob = await readLink(LINK, async (url, { method, cache, referrerPolicy }) => {
    asked.push(url, method, cache, referrerPolicy);
    return new Response('zip');
  });
  expect(await blob.text()).toBe('zip');
  expect(asked).toEqual([LINK, 'GET', 'no-store', 'no-referrer']);
});

it('tells a link that does not hold any more in the words of object storage, without the link', async () => {
  expect(await failedWith(async () => new Response(XML, { status: 403 }))).toMatchObject({
    kind: 'forbidden',
    code: 'AccessDenied',
    message: 'Request has expired.',
    requestId: '5F',
    status: 403,
    unclear: false,
  });
});

it.each([
  [401, { 'x-quayside-session': 'expired' }, 'session'],
  [404, {}, 'missing'],
  [503, {}, 'unavailable'],
  [418, {}, 'rejected'],
] as const)('tells %s', async (status, headers, kind) => {
  expect((await failedWith(async () => new Response('', { status, headers: { ...headers } })))?.kind).toBe(kind);
});

it('tells a connection that broke, while asking and while reading', async () => {
  expect((await failedWith(() => Promise.reject(new TypeError(`Failed to fetch ${LINK}`))))?.kind).toBe('offline');
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('cut')) });
  expect((await failedWith(async () => new Response(broken)))?.kind).toBe('offline');
});
