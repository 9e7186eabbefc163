import { type Part, readParts } from './table-pattern-parts';

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
  const whole = readParts(text);
  if (!whole || sizeOf(whole) > MOST_STATES) return 'unreadable';
  const states: State[] = [{ next: [] }];
  return { states, first: build(states, whole, LAST) };
}

/** Whether a pattern fits a text from its begin to its end. `steps` are at most its states for each sign, and once more. */
export function fit({ states, first }: Pattern, text: string): { readonly fits: boolean; readonly steps: number } {
  const signs = Array.from(text);
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
