import { isText } from './kept-json';

/** More tables than this in one task, DataArts advises against (contract 4.5). */
export const MANY_TABLES = 1_000;

/** A list of names as text, one a line; undefined where reading it back would give something else. */
export function toLines(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const isPlain = list.every((item) => isText(item) && item !== '' && item === item.trim() && !/[\r\n]/.test(item));
  return isPlain ? list.join('\n') : undefined;
}

/** What stands on the lines of a text, without what is empty. */
export function fromLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
