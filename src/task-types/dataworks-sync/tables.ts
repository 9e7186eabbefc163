/** Whether tables are named with their databases, as several databases need it, or alone. */
export type Databases = 'several' | 'one';

/** One line of the field “Tables”. */
export interface TableLine {
  /** The data source, where it is not the one of its own field. */
  readonly source?: string;
  readonly database?: string;
  readonly table: string;
}

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly TableLine[] }
  /** `line` from 1. */
  | { readonly ok: false; readonly line: number; readonly text: string };

const LINES: Readonly<Record<Databases, RegExp>> = {
  several: /^(?:([^\s:]+):\s*)?([^\s:.]+)\.([^\s:]+)$/,
  one: /^(?:([^\s:]+):\s*)?()([^\s:.]+)$/,
};

/** Reads the lines of the field; empty ones count for nothing. */
export function readTables(text: string, databases: Databases): TablesRead {
  const tables: TableLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const wanted = line.trim();
    if (wanted === '') continue;
    const [, source, database, table] = LINES[databases].exec(wanted) ?? [];
    if (table === undefined) return { ok: false, line: index + 1, text: wanted };
    tables.push({ table, ...(source ? { source } : undefined), ...(database ? { database } : undefined) });
  }
  return { ok: true, tables };
}

/** The line that `readTables` reads as this table. */
export function tableLine({ source, database, table }: TableLine): string {
  return `${source === undefined ? '' : `${source}: `}${database === undefined ? '' : `${database}.`}${table}`;
}
