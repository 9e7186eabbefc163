import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { metaOf, withMeta } from './field-meta';
import { fieldAt, fieldNamedIn, fieldNames } from './field-tree';
import { jsonText } from './json-text';

const label = { key: 'x' };
const of = (schema: z.ZodType, more: object = {}) => metaOf(withMeta(schema, { label, ...more }));

describe('metadata', () => {
  it.each([
    ['text', z.string()],
    ['text', z.string().trim().min(1).optional()],
    ['number', z.number()],
    ['number', z.coerce.number().int()],
    ['number', z.preprocess((value) => value, z.number())],
    ['switch', z.boolean().default(false)],
    ['date-time', z.iso.datetime()],
    ['segmented', z.enum(['a', 'b', 'c', 'd'])],
    ['select', z.enum(['a', 'b', 'c', 'd', 'e'])],
    ['text', z.union([z.literal(''), z.string()])],
    ['text', z.string().transform((text) => text.length)],
  ])('shows %s by itself', (control, schema) => {
    expect(of(schema)?.control).toBe(control);
  });

  it('decides against the type', () => {
    expect(of(jsonText(), { control: 'json' })).toMatchObject({ control: 'json', width: 'full' });
    expect(of(z.string(), { source: 'spaces' })?.control).toBe('option');
  });

  it.each([
    [true, z.string()],
    [true, z.string().min(3).optional()],
    [false, z.string().min(1)],
    [true, z.number().optional()],
    [false, z.number()],
    [false, z.boolean().optional()],
    [false, z.iso.datetime()],
  ])('marks what may be empty: %s', (optional, schema) => {
    expect(of(schema)?.optional).toBe(optional);
  });

  it('belongs to the copy alone, and survives what is put around it', () => {
    const plain = z.string();
    const marked = withMeta(plain, { label });
    expect(metaOf(plain)).toBeUndefined();
    expect(metaOf(marked.min(2).optional())?.label).toBe(label);
    expect(metaOf(withMeta(marked.optional(), { label: { key: 'y' } }))?.label.key).toBe('y');
  });

  it('offers an enum’s own words', () => {
    expect(of(z.enum(['FULL', 'INCREMENTAL']))?.options.map(({ value, label: said }) => [value, said.params])).toEqual([
      ['FULL', { text: 'FULL' }],
      ['INCREMENTAL', { text: 'INCREMENTAL' }],
    ]);
  });
});

describe('a tree of fields', () => {
  const field = (wire?: string) => withMeta(z.string(), { label, ...(wire === undefined ? {} : { wire }) });
  const schema = z
    .object({
      name: field('Name'),
      scope: z.object({ space: field('app_id') }),
      rows: z.array(z.object({ id: field() })),
      bare: z.string(),
    })
    .and(
      z.union([z.object({ mode: field('ExportMode') }), z.object({ mode: field(), since: field('IncrementalSince') })]),
    )
    .refine(() => true);

  it('has names', () => {
    expect(fieldNames(schema)).toEqual(['name', 'scope.space', 'mode', 'since']);
    expect(
      ['name', 'scope.space', 'rows.3.id', 'since'].map((name) => metaOf(fieldAt(schema, name) ?? z.any())?.label),
    ).toEqual(Array(4).fill(label));
    expect(['nobody', 'scope.none', 'name.deeper', 'rows.x.id'].map((name) => fieldAt(schema, name))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ['Name is required.', 'name'],
    ['Invalid app_id.', 'scope.space'],
    ['body.app_id is too long', 'scope.space'],
    ['ExportMode and Name do not fit', 'mode'],
    ['Name must be unlike ExportMode.', 'name'],
    ['Name.app_id is required', 'scope.space'],
    ['The app_ids are wrong', undefined],
    ['', undefined],
  ])('finds the one that “%s” names', (said, name) => {
    expect(fieldNamedIn(schema, said)).toBe(name);
  });
});
