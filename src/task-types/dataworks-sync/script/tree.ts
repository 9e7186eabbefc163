import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Message } from '@/core/message';
import { words } from './words';

/** A stretch of the text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What keeps a text from being JSON that can be sent, and where. */
export interface Flaw extends Range {
  readonly message: Message;
}

/** A text that is JSON, with the places of its parts. `value` is what the vendor will read. */
export interface ScriptTree {
  readonly text: string;
  readonly root: Node;
  readonly value: unknown;
}

type TreeReading = { readonly kind: 'tree'; readonly tree: ScriptTree } | ({ readonly kind: 'broken' } & Flaw);

/** No script is deeper than a dozen; layouts of what is thousands deep would fill the memory with indents. */
const DEEPEST = 200;

let last: { readonly text: string; readonly reading: TreeReading } | undefined;

/**
 * Reads a text as strict JSON: what goes over the wire knows no comments and no trailing commas. Of a key that stands twice
 * readers take one or the other, so that is a flaw as well. The last text is remembered: rules, wizard and completions
 * ask for the same one between two keystrokes, and a large one is parsed once.
 */
export function readTree(text: string): TreeReading {
  if (last?.text !== text) last = { text, reading: parse(text) };
  return last.reading;
}

function parse(text: string): TreeReading {
  if (text.trim() === '') return broken(0, text.length, words('json.empty'));
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    if (error) return brokenBy(error, text);
    const flaw = root && flawIn(root);
    if (flaw) return { kind: 'broken', ...flaw };
    // The parser of editors is the laxer one, so the last word is the wire's.
    if (root) return { kind: 'tree', tree: { text, root, value: JSON.parse(text) } };
  } catch (error) {
    if (error instanceof RangeError) return broken(0, text.length, words('json.deep'));
    if (!(error instanceof SyntaxError)) throw error;
  }
  return broken(0, text.length, words('json.other'));
}

function broken(from: number, to: number, message: Message): TreeReading {
  return { kind: 'broken', from, to, message };
}

function brokenBy({ error, offset, length }: ParseError, text: string): TreeReading {
  const at = { from: Math.min(offset, text.length), to: Math.min(offset + length, text.length) };
  const comma = /,\s*$/.exec(text.slice(0, at.from));
  if (comma && /[}\]]/.test(text.charAt(at.from))) {
    return broken(comma.index, comma.index + 1, words('json.trailingComma'));
  }
  return { kind: 'broken', ...at, message: syntaxMessage(printParseErrorCode(error)) };
}

function syntaxMessage(code: ReturnType<typeof printParseErrorCode>): Message {
  switch (code) {
    case 'PropertyNameExpected':
      return words('json.keyExpected');
    case 'ValueExpected':
      return words('json.valueExpected');
    case 'ColonExpected':
      return words('json.colonExpected');
    case 'CommaExpected':
      return words('json.commaExpected');
    case 'CloseBraceExpected':
      return words('json.braceExpected');
    case 'CloseBracketExpected':
      return words('json.bracketExpected');
    case 'EndOfFileExpected':
      return words('json.endExpected');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return words('json.comment');
    case 'UnexpectedEndOfString':
      return words('json.stringEnd');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return words('json.escape');
    case 'InvalidCharacter':
      return words('json.control');
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return words('json.number');
    case 'InvalidSymbol':
      return words('json.symbol');
    case '<unknown ParseErrorCode>':
      return words('json.other');
  }
}

/** A key that stands twice in its object, or nesting beyond reason. */
function flawIn(root: Node): Flaw | undefined {
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: root, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) return { ...rangeOf(node), message: words('json.deep') };
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const [key, value = child] = child.type === 'property' ? (child.children ?? []) : [];
      if (key && seen.has(key.value)) {
        return { ...rangeOf(key), message: words('json.duplicate', { key: String(key.value) }) };
      }
      if (key) seen.add(key.value);
      if (value.children) open.push({ node: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Where a node stands. */
export function rangeOf(node: Node): Range {
  return { from: node.offset, to: node.offset + node.length };
}

/** Where to point for something that an object or a list lacks: at its key, or where it opens. */
export function holderOf(node: Node): Range {
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return key ? rangeOf(key) : { from: node.offset, to: node.offset + 1 };
}
