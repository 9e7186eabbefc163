/**
 * Types of data source. DataArts documents none but DLI for this field: the others are the sources of its console, in the
 * spelling that the rest of the same API has (contract 4.2). Any other text is taken too.
 */
const WITH_CONNECTION = ['DLI', 'DWS', 'HIVE', 'HBASE', 'MYSQL', 'POSTGRESQL', 'ORACLE'] as const;
const WITHOUT_CONNECTION = ['OBS', 'CSS', 'GES'] as const;

export const SOURCE_TYPES: readonly string[] = [...WITH_CONNECTION, ...WITHOUT_CONNECTION];

/** Spelt in capitals and without the product that runs it: `MRS_HIVE` and `Hive` are one. */
function family(type: string): string {
  return type
    .trim()
    .toUpperCase()
    .replace(/^(MRS|RDS)[ _-]?/, '')
    .replace(/[()]/g, '');
}

const CONNECTED: ReadonlySet<string> = new Set(WITH_CONNECTION);
const UNCONNECTED: ReadonlySet<string> = new Set(WITHOUT_CONNECTION);
const BY_PATTERN: ReadonlySet<string> = new Set(['MYSQL', 'ORACLE', 'DLI']);
const CLASSIFIED: ReadonlySet<string> = new Set(['DWS', 'DLI', 'HIVE']);

/** Whether sources of a type are reached by a data connection; undefined for types that are not known here. */
export function hasConnection(type: string): boolean | undefined {
  const known = family(type);
  if (CONNECTED.has(known)) return true;
  return UNCONNECTED.has(known) ? false : undefined;
}

/** Whether a data connection of this type can reach a source of that one; where nobody can tell, it may. */
export function canReach(connectionType: string, sourceType: string): boolean {
  return !CONNECTED.has(family(sourceType)) || family(connectionType) === family(sourceType);
}

/** Whether the console offers regular expressions for tables of such a source. */
export function takesPatterns(type: string): boolean {
  return BY_PATTERN.has(family(type));
}

/** Whether the console offers to classify what comes from such a source. */
export function canClassify(type: string): boolean {
  return CLASSIFIED.has(family(type));
}
