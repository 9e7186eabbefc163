import { expect, it } from 'vitest';
import { createTransport } from './client';
import { defineEndpoint, type Effect } from './endpoint';
import { failureOf } from './failures';
import { Journal } from './journal';

const BLANKED = { form: { a: 'x', TaskContent: '{"password":"••••"}' } };
const why = { key: 'why.test' };

function setUp(effect: Effect) {
  const journal = new Journal();
  let sent = 0;
  const transport = createTransport({
    base: '/',
    fetch: () => {
      sent += 1;
      return Promise.resolve(new Response('', { status: 200 }));
    },
    ready: Promise.resolve(),
    journal,
    wallNow: () => 1,
  });
  const endpoint = defineEndpoint()({
    id: 'test.Do',
    method: 'POST',
    path: '/',
    effect,
    replyKind: 'none',
    source: '',
  });
  return { journal, transport, endpoint, sent: () => sent };
}

it.each([
  ['unsafe', { query: { n: 1 }, ...BLANKED }, 'TaskContent'],
  ['idempotent', { body: { name: 'a', parts: [{ note: 'see ••••' }] } }, 'parts.0.note'],
] as const)('what was blanked when it was kept is never sent: %s', async (effect, input, field) => {
  const { transport, journal, endpoint, sent } = setUp(effect);
  const failure = await transport.send(undefined, endpoint, input, { why }).then(() => undefined, failureOf);
  expect(failure).toMatchObject({ kind: 'blanked', field, unclear: false });
  expect(journal.entries()).toMatchObject([{ failure: { kind: 'blanked' } }]);
  expect(sent()).toBe(0);
});

it('may be asked about', async () => {
  const { transport, endpoint, sent } = setUp('safe');
  await transport.send(undefined, endpoint, BLANKED, { why });
  expect(sent()).toBe(1);
});
