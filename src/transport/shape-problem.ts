/** What a schema found wrong: its first issue, as zod tells it. */
interface ShapeIssue {
  readonly code?: string;
  readonly expected?: unknown;
  readonly path: readonly PropertyKey[];
}

/** What is wrong at one place of a reply: "expected number, received object". English, as vendors' documents are. */
export function shapeProblem(issue: ShapeIssue, value: unknown): string {
  if (issue.code !== 'invalid_type' || typeof issue.expected !== 'string') return issue.code ?? 'unreadable';
  return `expected ${issue.expected}, received ${kindOf(valueAt(value, issue.path))}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let node = value;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    // Foreign JSON: whatever stands there is only named by its kind.
    node = (node as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return node;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
