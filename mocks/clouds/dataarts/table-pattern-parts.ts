/** What can be read of a regular expression here; what rests on what stood before, or stands behind, cannot. */
export type Part =
  | { readonly kind: 'sign'; readonly is: RegExp }
  | { readonly kind: 'edge'; readonly at: 'begin' | 'end' }
  | { readonly kind: 'row' | 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** One sign, as it stands in a regular expression: a class, one that is escaped, or itself. */
const SIGN = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|[dDwWsSfnrtv]|[^0-9A-Za-z])|[^\\()|]/uy;
const OFTEN = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;

/** Reads a text that is known to be a regular expression; undefined where something is in it that is not known here. */
export function readParts(text: string): Part | undefined {
  return new Reader(text).read();
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Part | undefined {
    const parts: Part[] = [];
    do {
      const row = this.#row();
      if (!row) return undefined;
      parts.push(row);
    } while (this.#takes('|'));
    return { kind: 'choice', parts };
  }

  #row(): Part | undefined {
    const parts: Part[] = [];
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text[this.#at] ?? '')) {
      const part = this.#one();
      if (!part) return undefined;
      parts.push(this.#repeated(part));
    }
    return { kind: 'row', parts };
  }

  #one(): Part | undefined {
    if (this.#takes('^')) return { kind: 'edge', at: 'begin' };
    if (this.#takes('$')) return { kind: 'edge', at: 'end' };
    if (this.#takes('(?:') || (!this.#text.startsWith('(?', this.#at) && this.#takes('('))) {
      const inside = this.read();
      return this.#takes(')') ? inside : undefined;
    }
    const sign = this.#match(SIGN)?.[0];
    return sign === undefined ? undefined : { kind: 'sign', is: new RegExp(`^${sign}$`, 'u') };
  }

  #repeated(part: Part): Part {
    const often = this.#match(OFTEN);
    if (!often) return part;
    const [, sign, count = '', comma, end = ''] = often;
    if (sign !== undefined)
      return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const least = Number(count);
    const most = comma === '' ? least : end === '' ? Number.POSITIVE_INFINITY : Number(end);
    return { kind: 'repeat', part, least, most };
  }

  #takes(text: string): boolean {
    const is = this.#text.startsWith(text, this.#at);
    if (is) this.#at += text.length;
    return is;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
