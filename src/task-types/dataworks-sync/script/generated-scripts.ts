import fc from 'fast-check';
import { STEP_TYPES } from './step-types';

/** A piece of JSON with its own spelling, before it is laid out. */
type Piece = string | { readonly list: readonly Piece[] } | { readonly object: readonly (readonly [string, Piece])[] };

/** How a script may be laid out: on one line, with spaces, or on many lines. */
const LAYOUTS = [
  { eol: '', unit: '', comma: ',', colon: ':' },
  { eol: '', unit: '', comma: ', ', colon: ': ' },
  { eol: '\n', unit: '  ', comma: ',', colon: ': ' },
  { eol: '\r\n', unit: '    ', comma: ',', colon: ' : ' },
  { eol: '\n', unit: '\t', comma: ',', colon: ':' },
];
type Layout = (typeof LAYOUTS)[number];

/** Spellings that a parser and a writer would not give back. */
const NUMBERS = ['0', '-0', '1.0', '1e3', '1E+2', '0.10', '9007199254740993', '-12345678901234567890', '3', '2.50'];
const TEXTS = [
  '""',
  '"\\u0041"',
  '"\\/a\\/b"',
  '"订单"',
  '"\\u8ba2\\u5355"',
  '"ds=${bizdate}"',
  '"a\\tb\\n"',
  '"\\ud83d\\ude00😀"',
  '"\\"quoted\\""',
  '"null"',
  '"[1, 2]"',
  '"\u202Eabc"',
];
const STRANGE_KEYS = ['x-extra', '未知', 'a.b', '', 'toString', '__proto__', '\\u006bey', 'a\\/b'];

const literal = fc.constantFrom(...NUMBERS, ...TEXTS, 'true', 'false', 'null');

const strange: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    literal,
    fc.array(tie('piece'), { maxLength: 3 }).map((list) => ({ list })),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...STRANGE_KEYS), tie('piece')), { maxLength: 3, selector: ([key]) => key })
      .map((entries) => ({ object: entries.map(([key, piece]) => [`"${key}"`, piece] as const) })),
  ),
})).piece;

/** An object with keys that nobody knows before, between and behind those given. */
function withStrangers(known: readonly (readonly [string, fc.Arbitrary<Piece>])[]): fc.Arbitrary<Piece> {
  const own = fc.tuple(
    ...known.map(([key, piece]) => piece.map((value): readonly [string, Piece] => [`"${key}"`, value])),
  );
  const others = fc.uniqueArray(fc.tuple(fc.constantFrom(...STRANGE_KEYS), strange, fc.nat(9)), {
    maxLength: 2,
    selector: ([key]) => key,
  });
  return fc.tuple(own, others).map(([entries, added]) => {
    const object = [...entries];
    for (const [key, piece, at] of added) object.splice(Math.min(at, object.length), 0, [`"${key}"`, piece]);
    return { object };
  });
}

const column: fc.Arbitrary<Piece> = fc.oneof(
  fc.constantFrom('"id"', '"name"', '"ID"', '"金额"', '"\\u0069d"', '"\'const\'"', '"now()"', '"total"'),
  fc.tuple(fc.constantFrom('0', '1.0', '12', '"3"'), fc.constantFrom('"string"', '"long"')).map(
    ([index, type]): Piece => ({
      object: [
        ['"index"', index],
        ['"type"', type],
      ],
    }),
  ),
  fc.constantFrom('"string"').map(
    (type): Piece => ({
      object: [
        ['"value"', '12345678901234567890'],
        ['"type"', type],
      ],
    }),
  ),
);
const columns: fc.Arbitrary<Piece> = fc.array(column, { maxLength: 6 }).map((list) => ({ list }));

function step(category: 'reader' | 'writer', name: string): fc.Arbitrary<Piece> {
  return fc.constantFrom(...STEP_TYPES).chain((rule) => {
    const parameters = fc
      .subarray(rule[category].filter((one) => one.name !== 'column').map((one) => one.name))
      .chain((names) => withStrangers([...names.map((one) => [one, strange] as const), ['column', columns] as const]));
    return withStrangers([
      ['stepType', fc.constant(`"${rule.stepType}"`)],
      ['parameter', parameters],
      ['name', fc.constant(`"${name}"`)],
      ['category', fc.constant(`"${category}"`)],
    ]);
  });
}

const whole: fc.Arbitrary<Piece> = withStrangers([
  ['type', fc.constant('"job"')],
  ['version', fc.constant('"2.0"')],
  [
    'steps',
    fc
      .tuple(step('reader', 'Reader'), step('writer', 'Writer'), fc.array(strange, { maxLength: 1 }))
      .map(([reader, writer, others]) => ({ list: [reader, writer, ...others] })),
  ],
  [
    'setting',
    withStrangers([
      ['speed', withStrangers([['concurrent', fc.constantFrom('2', '2.0', '"2"')]])],
      ['errorLimit', withStrangers([['record', fc.constantFrom('""', '"0"', '10')]])],
    ]),
  ],
  ['order', fc.constant({ object: [['"hops"', { list: [] }]] })],
]);

/** Texts of scripts with odd spellings and unknown keys at every level, in several layouts. For tests. */
export const scripts: fc.Arbitrary<string> = fc
  .tuple(whole, fc.constantFrom(...LAYOUTS))
  .map(([piece, layout]) => write(piece, layout, ''));

function write(piece: Piece, layout: Layout, indent: string): string {
  if (typeof piece === 'string') return piece;
  const inner = indent + layout.unit;
  const items =
    'list' in piece
      ? piece.list.map((item) => write(item, layout, inner))
      : piece.object.map(([key, value]) => key + layout.colon + write(value, layout, inner));
  const [open, close] = 'list' in piece ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  const line = layout.eol && layout.eol + inner;
  return open + line + items.join(layout.comma + line) + (layout.eol && layout.eol + indent) + close;
}
