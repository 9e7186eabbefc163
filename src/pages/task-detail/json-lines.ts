/** A line of JSON that `JSON.stringify` laid out, and the dotted path of what stands or begins on it. */
export interface JsonLine {
  readonly text: string;
  readonly path: string;
}

interface Open {
  readonly path: string;
  /** Of a list, the place of what comes next; undefined in an object. */
  next: number | undefined;
}

const KEY = /^"(?:[^"\\]|\\.)*": /;

/** The lines of JSON text as `JSON.stringify(value, null, 2)` lays it out. */
export function jsonLines(text: string): readonly JsonLine[] {
  const open: Open[] = [];
  return text.split('\n').map((line) => {
    const bare = line.trim();
    if (/^[}\]],?$/.test(bare)) return { text: line, path: open.pop()?.path ?? '' };
    const key = KEY.exec(bare)?.[0];
    const path = pathIn(open.at(-1), key);
    const value = bare.slice(key?.length ?? 0);
    if (value === '{' || value === '[') open.push({ path, next: value === '[' ? 0 : undefined });
    return { text: line, path };
  });
}

function pathIn(within: Open | undefined, key: string | undefined): string {
  if (!within) return '';
  const name = within.next === undefined ? nameOf(key) : String(within.next++);
  return within.path === '' ? name : `${within.path}.${name}`;
}

/** `"a\"b": ` is `a"b`. */
function nameOf(key: string | undefined): string {
  return key === undefined ? '' : String(JSON.parse(key.slice(0, -2)));
}

/** Which lines stand for these paths. What is not there stands for what should hold it. */
export function marked(lines: readonly JsonLine[], paths: readonly string[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  for (const [index, { path }] of lines.entries()) if (!first.has(path)) first.set(path, index);
  return new Set(paths.map((path) => lineOf(first, path)));
}

function lineOf(first: ReadonlyMap<string, number>, path: string): number {
  for (let held = path; held !== ''; held = held.slice(0, Math.max(0, held.lastIndexOf('.')))) {
    const line = first.get(held);
    if (line !== undefined) return line;
  }
  return 0;
}
