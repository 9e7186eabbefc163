import { expect, it } from 'vitest';
import type { Message } from '@/core/message';
import { failureWords } from './failure-words';

const t = ({ key, params }: Message) => `${key}${params ? ` ${JSON.stringify(params)}` : ''}.`;
const failure = { kind: 'rejected', endpoint: 'a.b', unclear: false } as const;

it('says why, and behind it what else must be known of the failure, in the ticket too', async () => {
  expect(failureWords(t, failure).why).toBe('failure.rejected.what.');
  const words = failureWords(t, { ...failure, note: { key: 'x.stopped', params: { n: 1 } } });
  expect(words.why).toBe('failure.rejected.what. x.stopped {"n":1}.');
  expect(await words.copies?.[0]?.text('It was not deleted.')).toContain('x.stopped');
});
