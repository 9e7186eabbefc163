import { findNodeAtLocation } from 'jsonc-parser';
import type { Message } from '@/core/message';
import type { Path } from './script';
import { holderOf, type Range, rangeOf, type ScriptTree } from './tree';

/** Something that is wrong in a script. Errors keep it from being sent, warnings do not. */
export interface ScriptProblem extends Range {
  readonly path: Path;
  readonly severity: 'error' | 'warning';
  readonly message: Message;
}

/** Takes what the rules find, by path. */
export interface Report {
  readonly error: (path: Path, message: Message) => void;
  readonly warning: (path: Path, message: Message) => void;
}

/** Nobody reads more; a list of a hundred thousand wrong columns would otherwise be a hundred thousand lines. */
const MOST = 100;

/** Runs rules over a tree and gives what they find with its places, in the order of the text; of too many, errors first. */
export function collect(tree: ScriptTree, rules: (report: Report) => void): readonly ScriptProblem[] {
  const found: Omit<ScriptProblem, 'from' | 'to'>[] = [];
  rules({
    error: (path, message) => found.push({ path, severity: 'error', message }),
    warning: (path, message) => found.push({ path, severity: 'warning', message }),
  });
  const errors = found.filter(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings]
    .slice(0, MOST)
    .map((problem) => ({ ...problem, ...placeOf(tree, problem.path) }))
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/**
 * Where a path's value stands. Of an object or a list that is its key, or its brace: it may be longer than the screen. For
 * what is missing it is the key or the brace of the nearest thing around it that is there.
 */
function placeOf({ root }: ScriptTree, path: Path): Range {
  const node = findNodeAtLocation(root, [...path]);
  if (node) return node.children ? holderOf(node) : rangeOf(node);
  for (let length = path.length - 1; length > 0; length -= 1) {
    const holder = findNodeAtLocation(root, path.slice(0, length));
    if (holder) return holderOf(holder);
  }
  return holderOf(root);
}
