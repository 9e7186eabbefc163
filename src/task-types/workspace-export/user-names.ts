/** Names as they were written down, one a line. */
interface ReadNames {
  /** Each once, in their order. */
  readonly names: readonly string[];
  /** How many lines say what an earlier one says. */
  readonly repeated: number;
  /** How many lines between others are empty. */
  readonly blank: number;
}

/** The names in a text, one a line. */
export function readNames(text: string): ReadNames {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const given = lines.filter((line) => line !== '');
  const names = [...new Set(given)];
  const last = lines.findLastIndex((line) => line !== '');
  return {
    names,
    repeated: given.length - names.length,
    blank: lines.slice(0, last + 1).length - given.length,
  };
}
