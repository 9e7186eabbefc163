import { noteLongNumber } from '@/core/long-numbers';

export type JsonRead =
  | { readonly ok: true; readonly value: unknown; readonly end: number }
  | { readonly ok: false; readonly at: number; readonly problem: 'syntax' | 'end' | 'depth' };

/** Far beyond any request body, well within the stack. */
const MOST_DEPTH = 400;

/**
 * Reads one JSON value from `start` and tells where it ended, or at which character it is wrong: browsers' own parsers do
 * not agree on telling that. An integer beyond 2^53 comes back as its text, since vendors number things with longs; what holds
 * it knows that it was one (`long-numbers.ts`).
 * What follows the value is not looked at. Never throws.
 */
export function readJson(text: string, start = 0): JsonRead {
  const reader = new Reader(text, start);
  try {
    const value = reader.value(0);
    return { ok: true, value, end: reader.at };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { ok: false, at: reader.at, problem: stop.depth ? 'depth' : reader.at >= text.length ? 'end' : 'syntax' };
  }
}

class Stop extends Error {
  constructor(readonly depth = false) {
    super('not JSON');
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS: readonly [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Reader {
  /** Whether the value that was read last is a number kept as its text. */
  private isLong = false;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(depth: number): unknown {
    if (depth > MOST_DEPTH) throw new Stop(true);
    this.isLong = false;
    this.skip(SPACE);
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.list(depth);
      case '"':
        return this.string();
      default:
        return this.scalar();
    }
  }

  private object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    const longs = new Set<string>();
    this.sequence('}', () => {
      const name = this.string();
      this.skip(SPACE);
      this.expect(':');
      entries.push([name, this.value(depth + 1)]);
      // Of a name that stands twice, the last counts.
      if (this.isLong) longs.add(name);
      else longs.delete(name);
    });
    // By entries, so that a field called `__proto__` is a field and nothing more.
    return this.noted(Object.fromEntries(entries), longs);
  }

  private list(depth: number): unknown[] {
    const items: unknown[] = [];
    const longs = new Set<string>();
    this.sequence(']', () => {
      items.push(this.value(depth + 1));
      if (this.isLong) longs.add(String(items.length - 1));
    });
    return this.noted(items, longs);
  }

  private noted<T extends object>(holder: T, longs: Iterable<string>): T {
    for (const key of longs) noteLongNumber(holder, key);
    this.isLong = false;
    return holder;
  }

  private sequence(close: string, item: () => void): void {
    this.at += 1;
    this.skip(SPACE);
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.skip(SPACE);
      item();
      this.skip(SPACE);
      if (this.text[this.at] === close) break;
      this.expect(',');
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    this.expect('"');
    for (;;) {
      this.skip(PLAIN);
      if (this.text[this.at] === '"') break;
      this.take(ESCAPE);
    }
    this.at += 1;
    return JSON.parse(this.text.slice(from, this.at)) as string;
  }

  private scalar(): unknown {
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    const digits = this.take(NUMBER);
    const value = Number(digits);
    this.isLong = /^-?\d+$/.test(digits) && !Number.isSafeInteger(value);
    return this.isLong ? digits : value;
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new Stop();
    this.at += 1;
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.at += pattern.exec(this.text)?.[0].length ?? 0;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (!found) throw new Stop();
    this.at += found.length;
    return found;
  }
}
