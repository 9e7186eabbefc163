/** What can be read of a regular expression here; what rests on what stood before, or stands behind, cannot. */
type Part =
  | { readonly kind: 'sign'; readonly is: RegExp }
  | { readonly kind: 'edge'; readonly at: 'begin' | 'end' }
  | { readonly kind: 'row' | 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** A place in a pattern, and the places that may follow: at once, past an edge of the text, or past a sign. */
interface State {
  readonly past?: RegExp | 'begin' | 'end';
  readonly next: number[];
}

/** A regular expression as places: all that it may have come to are kept at once, so that no way is tried again. */
export interface Pattern {
  readonly states: readonly State[];
  readonly first: number;
}

/** Where a pattern has come to its end. */
const LAST = 0;
const MOST_STATES = 1_000;

/** Reads a regular expression. `unreadable`: it may well be one, but not of what is known here, or too big. */
export function readPattern(text: string): Pattern | 'broken' | 'unreadable' {
  try {
    // Only read: nothing is tried by this.
    RegExp(text, 'u');
  } catch {
    return 'broken';
  }
  const whole = new Reader(text).read();
  if (!whole || sizeOf(whole) > MOST_STATES) return 'unreadable';
  const states: State[] = [{ next: [] }];
  return { states, first: build(states, whole, LAST) };
}

/** Whether a pattern fits a text from its begin to its end. `steps` are at most its states for each sign, and once more. */
export function fit({ states, first }: Pattern, text: string): { readonly fits: boolean; readonly steps: number } {
  const signs = [...text];
  let steps = 0;
  let onto = [first];
  for (let at = 0; at <= signs.length; at += 1) {
    const here = new Set<number>();
    const sign = signs[at];
    const later: number[] = [];
    for (let place = onto.pop(); place !== undefined; place = onto.pop()) {
      if (here.has(place)) continue;
      here.add(place);
      steps += 1;
      const { past, next } = states[place] ?? { next: [] };
      if (past instanceof RegExp) {
        if (sign !== undefined && past.test(sign)) later.push(...next);
      } else if (past === undefined || at === (past === 'begin' ? 0 : signs.length)) onto.push(...next);
    }
    if (at === signs.length) return { fits: here.has(LAST), steps };
    onto = later;
  }
  return { fits: false, steps };
}

/** How many states a part becomes, or a little less than that. */
function sizeOf(part: Part): number {
  switch (part.kind) {
    case 'sign':
    case 'edge':
      return 1;
    case 'row':
    case 'choice':
      return part.parts.reduce((sum, one) => sum + sizeOf(one), 1);
    case 'repeat':
      return (sizeOf(part.part) + 1) * (part.most === Number.POSITIVE_INFINITY ? part.least + 1 : part.most);
  }
}

/** Adds the states of a part after which comes another; the place where it begins. */
function build(states: State[], part: Part, next: number): number {
  const add = (state: State) => states.push(state) - 1;
  switch (part.kind) {
    case 'sign':
      return add({ past: part.is, next: [next] });
    case 'edge':
      return add({ past: part.at, next: [next] });
    case 'row':
      return part.parts.reduceRight((after, one) => build(states, one, after), next);
    case 'choice':
      return add({ next: part.parts.map((one) => build(states, one, next)) });
    case 'repeat': {
      const { part: repeated, least, most } = part;
      let first = next;
      if (most === Number.POSITIVE_INFINITY) {
        const loop: number[] = [next];
        first = add({ next: loop });
        loop.push(build(states, repeated, first));
      } else for (let n = least; n < most; n += 1) first = add({ next: [build(states, repeated, first), next] });
      for (let n = 0; n < least; n += 1) first = build(states, repeated, first);
      return first;
    }
  }
}

/** One sign, as it stands in a regular expression: a class, one that is escaped, or itself. */
const SIGN = /\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|[dDwWsSfnrtv]|[^0-9A-Za-z])|[^\\()|]/uy;
const OFTEN = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy;

/** Reads a text that is known to be a regular expression. */
class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Undefined where something is in it that is not known here. */
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
