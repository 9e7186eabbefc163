import { expect, it } from 'vitest';
import * as z from 'zod';
import { withMeta } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { byName, mergedValues, theirChanges } from './merge-changes';

const field = (schema: z.ZodType = z.string()) => withMeta(schema, { label: say('forms.yes') });
const schema = z.object({
  name: field(),
  note: field(),
  when: z.object({ cron: field(), on: field(z.boolean()) }),
  owner: field(),
  seen: z.string(),
});

const begun = { name: 'a', note: 'b', when: { cron: 'c', on: true }, owner: 'o', seen: '1' };
const theirs = { ...begun, name: 'their a', note: 'their b', when: { cron: 'c', on: false }, owner: 'p', seen: '2' };
const mine = { ...begun, note: 'my b', when: { cron: 'my c', on: false } };
const sides = { schema, before: byName(schema, begun), theirs, mine, fixed: { owner: say('forms.yes') } };

it('tells field by field what somebody else has changed, and where that is not what stands here', () => {
  expect(theirChanges(sides)).toEqual([
    { name: 'name', before: 'a', theirs: 'their a' },
    { name: 'note', before: 'b', theirs: 'their b', mine: 'my b' },
    // Both did the same.
    { name: 'when.on', before: true, theirs: false },
    { name: 'owner', before: 'o', theirs: 'p' },
  ]);
});

it('takes theirs where only they changed it, keeps mine, and leaves the choice where both did', () => {
  const merged = { name: 'their a', note: 'my b', 'when.cron': 'my c', 'when.on': false, owner: 'p' };
  expect(mergedValues(sides, {})).toEqual(merged);
  expect(mergedValues(sides, { note: 'theirs' })).toEqual({ ...merged, note: 'their b' });
  // A choice of what is none changes nothing.
  expect(mergedValues(sides, { 'when.cron': 'theirs', name: 'mine' })).toEqual(merged);
});

it('asks of everything that differs where nobody knows what it was', () => {
  const unknown = { ...sides, before: undefined };
  expect(theirChanges(unknown).map(({ name }) => name)).toEqual(['name', 'note', 'when.cron']);
  expect(mergedValues(unknown, {})).toMatchObject({ name: 'a', note: 'my b', owner: 'p' });
  const blanked = { ...sides, before: { ...sides.before, name: '••••' } };
  expect(theirChanges(blanked)[0]).toEqual({ name: 'name', theirs: 'their a', mine: 'a' });
});
