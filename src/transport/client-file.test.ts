import { expect, it } from 'vitest';
import { createTransport } from './client';
import { defineEndpoint } from './endpoint';
import { failureOf } from './failures';
import { Journal } from './journal';

const file = defineEndpoint()({
  id: 'test.File',
  method: 'GET',
  path: '/v5/file',
  effect: 'safe',
  replyKind: 'bytes',
  source: 'none',
});

function setUp(body: string, init: ResponseInit) {
  const journal = new Journal();
  const fetch = () => Promise.resolve(new Response(body, init));
  const transport = createTransport({ base: '/', fetch, ready: Promise.resolve(), journal, wallNow: () => 1 });
  return { journal, send: () => transport.send(undefined, file, {}, { why: { key: 'why.test' } }) };
}

it.each([
  ['attachment; filename="a b.zip"', 'a b.zip'],
  ['attachment; filename="__.zip"; filename*=UTF-8\'\'%E6%8A%A5%E8%A1%A8.zip', '报表.zip'],
])('gives a file with its name and type; the journal tells its size only: %s', async (disposition, name) => {
  const headers = { 'content-disposition': disposition, 'content-type': 'application/zip' };
  const { send, journal } = setUp('PK S3cr3t', { headers });
  const { value, fileName } = await send();
  expect([await value.text(), value.type, fileName]).toEqual(['PK S3cr3t', 'application/zip', name]);
  expect(journal.entries()[0]?.reply).toBe('(9 bytes)');
});

it("reads a failed file's words all the same", async () => {
  const { send } = setUp('{"error_code":"E","error_msg":"No."}', { status: 403 });
  await expect(send().catch(failureOf)).resolves.toMatchObject({ kind: 'forbidden', code: 'E', message: 'No.' });
});
