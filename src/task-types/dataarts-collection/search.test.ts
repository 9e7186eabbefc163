import { expect, it } from 'vitest';
import { openArts } from '@/testing/arts-bench';
import { search } from './search';

it('sends what was given and nothing else: numbers as numbers, everything else as it stands', async () => {
  const { context } = await openArts();
  const sent: unknown[] = [];
  const watching = {
    ...context,
    send: ((endpoint, input) => {
      sent.push(input.body);
      return context.send(endpoint, input);
    }) as typeof context.send,
  };
  await search.ask(watching, {});
  await search.ask(watching, { name: 'lake', limit: '20', offset: '0', user_name: '', surplus: 'x' });
  await search.ask(watching, { limit: 'a few' }).catch(() => undefined);
  expect(sent).toEqual([{}, { name: 'lake', limit: 20, offset: 0 }, { limit: 'a few' }]);
});

it('gives what DataArts found, and how many that are in all', async () => {
  const { context } = await openArts();
  const page = await search.ask(context, { data_source_type: 'DLI', limit: '3' });
  expect(page.tasks).toHaveLength(3);
  expect(page.total).toBeGreaterThan(10);
  // Of the project that is, whatever was searched for.
  expect([page.used, page.allowed]).toEqual([undefined, undefined]);
});
