import { fit, type Pattern, readPattern } from './table-pattern';

const LONGEST = 200;
/** Of all patterns that can be in several places at once: each sign of a name may cost as many steps. */
const MOST_STATES = 1_000;
/** Makes a pattern be in several places at once. */
const FORKS = /[*+?{|]/;

/**
 * Says of a table, as `database.table`, whether one of the texts names it; as regular expressions they are of its bare name
 * or of the whole. A broken pattern fits nothing; where one cannot be read here, or they are too big, everything fits.
 */
export function matcher(wanted: readonly string[], byPattern: boolean): (table: string) => boolean {
  if (!byPattern) {
    const names = new Set(wanted);
    return (table) => names.has(table);
  }
  if (wanted.some((text) => text.length > LONGEST)) return () => true;
  const patterns: Pattern[] = [];
  let forking = 0;
  for (const text of wanted) {
    const read = readPattern(text);
    if (read === 'unreadable') return () => true;
    if (read === 'broken') continue;
    patterns.push(read);
    if (FORKS.test(text)) forking += read.states.length;
    if (forking > MOST_STATES) return () => true;
  }
  return (table) => {
    const bare = table.slice(table.indexOf('.') + 1);
    return patterns.some((pattern) => fit(pattern, table).fits || fit(pattern, bare).fits);
  };
}
