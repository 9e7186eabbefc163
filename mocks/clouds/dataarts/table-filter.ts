/** What would make a pattern take for ever on some names: something repeated that is itself in brackets, or refers back. */
const HEAVY = /\)[*+?{]|\\\d/;
const LONGEST = 200;

/**
 * Says of a table, as `database.table`, whether one of the texts names it; as regular expressions they are of its bare name
 * or of the whole. A pattern that cannot be read fits nothing, one that could be heavy fits everything: it is not tried.
 */
export function matcher(wanted: readonly string[], byPattern: boolean): (table: string) => boolean {
  if (!byPattern) {
    const names = new Set(wanted);
    return (table) => names.has(table);
  }
  if (wanted.some((text) => text.length > LONGEST || HEAVY.test(text))) return () => true;
  const patterns = wanted.map(readPattern).filter((pattern) => pattern !== undefined);
  return (table) => {
    const bare = table.slice(table.indexOf('.') + 1);
    return patterns.some((pattern) => pattern.test(table) || pattern.test(bare));
  };
}

function readPattern(text: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${text})$`, 'u');
  } catch {
    return undefined;
  }
}
