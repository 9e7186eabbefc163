import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { endOf, Source } from './lay-out';

/** A part of a text with its own spelling, so that numbers and escapes come over to another text to the letter. */
export interface Part {
  readonly value: unknown;
  readonly source: Source;
  readonly at: (...path: readonly (string | number)[]) => Part | undefined;
  /** The keys of an object with their parts; the elements of a list by their indexes. */
  readonly parts: () => readonly (readonly [string, Part])[];
}

/** The part that a node is. `value` is what the node says. */
export function partOf(text: string, node: Node, value: unknown): Part {
  const one = (step: string | number): Part | undefined => {
    const found = findNodeAtLocation(node, [step]);
    // Where the tree has such a part, the value that was parsed from the same text has it too.
    return found && partOf(text, found, Reflect.get(Object(value), step));
  };
  return {
    value,
    source: new Source(text.slice(node.offset, endOf(node))),
    at: (...path) => {
      const [first, ...rest] = path;
      if (first === undefined) return partOf(text, node, value);
      const next = one(first);
      return rest.length > 0 ? next?.at(...rest) : next;
    },
    parts: () => {
      const list = Array.isArray(value);
      if (typeof value !== 'object' || value === null) return [];
      return Object.keys(value).flatMap((key) => {
        const part = one(list ? Number(key) : key);
        return part ? [[key, part] as const] : [];
      });
    },
  };
}
