import { createScanner } from 'jsonc-parser';
import type { Path } from './script';

/** Where a cursor stands in a text that may be half written. */
export interface Cursor {
  /** The object around it. */
  readonly path: Path;
  /** At a key, behind a value where a key could follow, or at the value of a key. */
  readonly at: 'key' | 'behind' | { readonly key: string };
  /** The stretch that a completion takes the place of. */
  readonly from: number;
  readonly to: number;
  /** What was written there so far, without quotes; undefined where nothing was. */
  readonly written?: string;
  /** The first character of what follows, white space aside; empty at the end. `key` where that is a key with its colon. */
  readonly next: string;
}

interface Token {
  readonly from: number;
  readonly to: number;
  readonly first: string;
}

interface Frame {
  readonly kind: '{' | '[';
  readonly path: Path;
  state: 'key' | 'colon' | 'value' | 'behind';
  key: string;
  index: number;
}

/** Reads the text up to the cursor. Undefined where no key and no value of a key can stand. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const next = tokensOf(text);
  const frames: Frame[] = [];
  for (let token = next(); token && token.from < offset; token = next()) {
    const open = token.to >= offset && isWord(token.first) ? isOpen(text, token, offset) : undefined;
    if (open) return placed(text, frames.at(-1), { ...token, to: open.to }, after(next(), next));
    step(frames, token, text);
  }
  const following = tokensOf(text, offset);
  const first = following();
  return placed(text, frames.at(-1), { from: offset, to: offset, first: '' }, after(first, following), first);
}

function tokensOf(text: string, offset = 0): () => Token | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  return () => {
    scanner.scan();
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    return to > from ? { from, to, first: text.charAt(from) } : undefined;
  };
}

function isWord(first: string): boolean {
  return !'{}[]:,/'.includes(first);
}

/** Whether the cursor stands in a word or at its open end; a text whose quotes are not closed ends at the cursor. */
function isOpen(text: string, { from, to, first }: Token, offset: number): { readonly to: number } | undefined {
  if (first !== '"') return offset <= to ? { to } : undefined;
  const closed = /^"(?:[^"\\]|\\.)*"$/.test(text.slice(from, to));
  if (offset < to) return { to: closed ? to : offset };
  return offset === to && !closed ? { to } : undefined;
}

function after(token: Token | undefined, next: () => Token | undefined): string {
  if (token?.first !== '"') return token?.first ?? '';
  return next()?.first === ':' ? 'key' : '"';
}

function step(frames: Frame[], { first, from, to }: Token, text: string): void {
  const frame = frames.at(-1);
  switch (first) {
    case '{':
    case '[':
      frames.push({ kind: first, path: pathOf(frame), state: first === '{' ? 'key' : 'value', key: '', index: 0 });
      return;
    case '}':
    case ']': {
      frames.pop();
      const outer = frames.at(-1);
      if (outer) outer.state = 'behind';
      return;
    }
    case ',':
      if (!frame) return;
      frame.state = frame.kind === '{' ? 'key' : 'value';
      frame.index += 1;
      return;
    case ':':
      if (frame?.state === 'colon') frame.state = 'value';
      return;
    default:
      if (!frame) return;
      if (frame.kind === '{' && frame.state !== 'value') {
        frame.key = wordOf(text.slice(from, to));
        frame.state = 'colon';
      } else frame.state = 'behind';
  }
}

function pathOf(frame: Frame | undefined): Path {
  if (!frame) return [];
  return [...frame.path, frame.kind === '{' ? frame.key : frame.index];
}

function placed(
  text: string,
  frame: Frame | undefined,
  token: Token,
  next: string,
  following?: Token,
): Cursor | undefined {
  if (frame?.kind !== '{' || frame.state === 'colon') return undefined;
  const { path, state, key } = frame;
  const written = token.to > token.from ? { written: wordOf(text.slice(token.from, token.to)) } : {};
  const base = { path, from: token.from, to: token.to, next, ...written };
  if (state !== 'value') return { ...base, at: state };
  // Before a value that stands there already, a completion takes its place; before a list or an object there is none.
  if (!following || next === 'key' || '}],:/'.includes(next)) return { ...base, at: { key } };
  if ('{['.includes(next)) return undefined;
  const behind = tokensOf(text, following.to)()?.first ?? '';
  return { ...base, at: { key }, to: following.to, next: behind };
}

/** A key or a value without its quotes. */
function wordOf(source: string): string {
  return source.replace(/^"/, '').replace(/"$/, '');
}
