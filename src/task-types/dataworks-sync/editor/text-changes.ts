/** One piece of a text that another one takes the place of, in UTF-16 units. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * What makes the one text into the other, in order and without overlap; none where they are the same. An editor that is
 * told these keeps the cursor, the folds and the undo history of all that they do not touch. They are as small as
 * formatting and the edits of the wizard need them, which leave either the signs or the number of lines.
 */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  return changesOfSpace(before, after) ?? changesOfLines(before, after) ?? [changeWithin(before, after, 0)];
}

const SPACE = /\s*/y;

/** Where the texts differ by white space alone; undefined where they differ by more. */
function changesOfSpace(before: string, after: string): readonly TextChange[] | undefined {
  const changes: TextChange[] = [];
  let [at, there] = [0, 0];
  while (at < before.length || there < after.length) {
    const [old, fresh] = [spaceAt(before, at), spaceAt(after, there)];
    if (old !== fresh) changes.push({ from: at, to: at + old.length, insert: fresh });
    at += old.length;
    there += fresh.length;
    if (before[at] !== after[there]) return undefined;
    at += 1;
    there += 1;
  }
  return changes;
}

function spaceAt(text: string, at: number): string {
  SPACE.lastIndex = at;
  return SPACE.exec(text)?.[0] ?? '';
}

/** Line by line, where there are as many; undefined where there are not. */
function changesOfLines(before: string, after: string): readonly TextChange[] | undefined {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) return undefined;
  let at = 0;
  return old.flatMap((line, index) => {
    const begin = at;
    at += line.length + 1;
    const instead = fresh[index] ?? '';
    return line === instead ? [] : [changeWithin(line, instead, begin)];
  });
}

/** From the first sign that differs to the last, in a piece that begins at `begin`. */
function changeWithin(before: string, after: string, begin: number): TextChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: begin + head, to: begin + before.length - tail, insert: after.slice(head, after.length - tail) };
}
