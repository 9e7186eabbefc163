import type { FieldValues } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Message } from '@/core/message';
import { withMeta } from './field-meta';
import { formResolver } from './form-resolver';
import { packMessage, unpackMessage } from './packed-message';
import { errorAt, problemsOf } from './problems';
import { restoreValues } from './restore-values';
import { readValues } from './use-form-values';

const label = { key: 'x' };
const own = { key: 'mine', params: { n: 3 } };

async function check(schema: z.ZodType, values: FieldValues) {
  return formResolver(schema)(values, undefined, { fields: {}, shouldUseNativeValidation: false });
}

async function wordsFor(field: z.ZodType, value: unknown): Promise<Message | undefined> {
  const { errors } = await check(z.object({ field: withMeta(field, { label }) }), { field: value });
  return errorAt(errors, 'field');
}

describe('messages of the resolver', () => {
  it.each<[string, z.ZodType, unknown, Message]>([
    ['empty text', z.string().min(1), '', { key: 'forms.error.required' }],
    ['short', z.string().min(3), 'ab', { key: 'forms.error.tooShort', params: { min: 3 } }],
    ['long', z.string().max(3), 'abcd', { key: 'forms.error.tooLong', params: { max: 3 } }],
    ['no number', z.number(), '', { key: 'forms.error.required' }],
    ['a word for a number', z.number(), 'many', { key: 'forms.error.notNumber' }],
    ['a broken number', z.int(), 1.5, { key: 'forms.error.notWhole' }],
    ['too low', z.number().min(1), 0, { key: 'forms.error.tooLow', params: { min: 1 } }],
    ['not above', z.number().gt(0), 0, { key: 'forms.error.notAbove', params: { min: 0 } }],
    ['too high', z.number().max(9), 10, { key: 'forms.error.tooHigh', params: { max: 9 } }],
    ['no multiple', z.number().multipleOf(5), 3, { key: 'forms.error.notMultiple', params: { step: 5 } }],
    ['nothing chosen', z.enum(['a', 'b']), '', { key: 'forms.error.choose' }],
    ['not on the list', z.enum(['a', 'b']), 'c', { key: 'forms.error.notListed' }],
    ['half a date', z.iso.datetime(), 'incomplete', { key: 'forms.error.dateTime' }],
    ['no date', z.iso.datetime(), '', { key: 'forms.error.required' }],
    ['an address', z.url(), 'here', { key: 'forms.error.url' }],
    ['a pattern', z.string().regex(/^a$/), 'b', { key: 'forms.error.pattern' }],
    ['a beginning', z.string().startsWith('q_'), 'b', { key: 'forms.error.startsWith', params: { text: 'q_' } }],
    ['its own words', z.string().regex(/^a$/, packMessage(own)), 'b', own],
    ['a refinement’s own words', z.string().refine(() => false, packMessage(own)), 'b', own],
    [
      'words of nobody’s catalogue',
      z.string().refine(() => false, 'plain {text}'),
      'b',
      { key: 'forms.verbatim', params: { text: 'plain {text}' } },
    ],
    ['a union', z.union([z.literal(''), z.string().regex(/^a$/, packMessage(own))]), 'b', own],
    ['too few', z.array(z.string()).min(2), [], { key: 'forms.error.tooFew', params: { min: 2 } }],
  ])('%s', async (_, field, value, words) => {
    expect(await wordsFor(field, value)).toEqual(words);
  });

  it('take empty for absent only where the schema lets it', async () => {
    const schema = z.object({
      text: withMeta(z.string().min(3).optional(), { label }),
      number: withMeta(z.number().optional(), { label }),
      none: withMeta(z.number().nullable(), { label }),
      kept: withMeta(z.string(), { label }),
    });
    const given = { text: '', number: '', none: '', kept: '' };
    expect(await check(schema, given)).toEqual({ errors: {}, values: { none: null, kept: '' } });
    expect(given.text).toBe('');
    expect(await wordsFor(z.number().default(10), '')).toEqual({ key: 'forms.error.required' });
  });

  it('agree with what a preview reads', () => {
    const schema = z.object({
      name: withMeta(z.string().min(1), { label }),
      size: withMeta(z.number().optional(), { label }),
    });
    expect(readValues(schema, { name: 'a', size: '' })).toMatchObject({ output: { name: 'a' }, open: [] });
    expect(readValues(schema, { name: '', size: 'x' })).toMatchObject({ output: undefined, open: ['name', 'size'] });
  });

  it('stand at the field, or at the whole form', async () => {
    const schema = z
      .object({ from: withMeta(z.number(), { label }), to: withMeta(z.number(), { label: { key: 'to' } }) })
      .refine(({ from, to }) => from < to, { error: packMessage(own) })
      .refine(({ to }) => to < 5, { error: packMessage(own), path: ['to'] });
    const { errors } = await check(schema, { from: 9, to: 8 });
    expect(problemsOf({ schema, rejections: [] }, errors, {})).toEqual({
      fields: [{ name: 'to', label: { key: 'to' }, message: own }],
      general: [{ message: own }],
    });
  });
});

it('a packed message comes back, and any text comes back as itself', () => {
  expect(unpackMessage(packMessage(own))).toEqual(own);
  for (const text of ['', 'null', '{"key":1}', '[]', '{"key":"k","params":{"a":{}}}']) {
    expect(unpackMessage(text)).toEqual({ key: 'forms.verbatim', params: { text } });
  }
});

describe('restoreValues', () => {
  const meta = { label };
  const schema = z.object({
    name: withMeta(z.string(), meta),
    on: withMeta(z.boolean(), meta),
    size: withMeta(z.number(), meta),
    deep: z.object({ at: withMeta(z.string(), meta) }),
  });
  const defaults = { name: 'a', on: false, size: 1, deep: { at: '' } };

  it('lays a draft over the defaults, unfinished as it may be', () => {
    expect(restoreValues(schema, defaults, { name: '', size: 'man', deep: { at: 'x' }, gone: 1 })).toEqual({
      name: '',
      on: false,
      size: 'man',
      deep: { at: 'x' },
    });
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [{ name: { a: 1 }, on: 'yes', size: [], deep: 'no' }],
    [JSON.parse('{"__proto__": {"name": "p"}}')],
  ])('is not led astray by %j', (kept) => {
    expect(restoreValues(schema, defaults, kept)).toEqual(defaults);
  });
});
