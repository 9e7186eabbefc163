/** Query keys. Each begins with the connection, so that leaving one drops all that belongs to it. */
export const keys = {
  /** What the console itself asks its gateway; not part of any connection. */
  connections: () => ['console', 'connections'] as const,
  /** All that is known of one source: a connection's tasks of one type. */
  source: (connection: string, type: string) => [connection, 'tasks', type] as const,
  /** A poll of one source that is under way. */
  reading: (connection: string, type: string) => [connection, 'reading', type] as const,
  /** The name that stands behind an id. */
  name: (connection: string, type: string, of: string, id: string) => [connection, 'name', type, of, id] as const,
  /** All that a task type's panels show beside tasks. */
  parts: (connection: string, type: string) => [connection, 'part', type] as const,
  /** What a task type's panel shows beside a task. */
  part: (connection: string, type: string, name: string, deps: readonly (string | number)[]) =>
    [connection, 'part', type, name, ...deps] as const,
  /** What the vendor's own list has answered to questions in the vendor's own parameters. */
  searches: (connection: string, type: string) => [connection, 'search', type] as const,
  search: (connection: string, type: string, values: Readonly<Record<string, string>>) =>
    [connection, 'search', type, values] as const,
  /** A task as its cloud has it, read for a form; `why` tells the forms apart. */
  edited: (connection: string, type: string, id: string, why: 'edit' | 'create') =>
    [connection, 'edit', type, id, why] as const,
  /** What one option source offers for one choice of the fields that it depends on. */
  options: (connection: string, type: string, source: string, params: Readonly<Record<string, unknown>>) =>
    [connection, 'options', type, source, params] as const,
};
