import type { Connection } from '@/core/connection';
import { redactUrl } from '@/core/secrets';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';
import { toRequest, type WireRequest } from '@/transport/request';
import { onlyAsks } from './send-step';

/** What one call of a create sent. */
interface SentBody {
  /** Method and path, as the vendor's page has them. */
  readonly path: string;
  /** Method, path and query, as they were sent. */
  readonly line: string;
  /** Undefined where there was none. */
  readonly body: unknown;
}

/** The vendor's own requests for remembered values; those of later steps, which build on replies, cannot be told again. */
export function sentBodies(form: TaskForm, values: unknown, connection: Connection): readonly SentBody[] {
  const parsed = form.schema.safeParse(values);
  // What was kept under an earlier form may not fit the present one.
  if (!parsed.success) return [];
  return form.plan(parsed.data, { connection, onceId: '' }).flatMap((call) => {
    const request = requestOf(call, connection);
    if (!request || onlyAsks(call)) return [];
    const { method, path, body } = request;
    return [
      {
        path: `${method} ${call.endpoint.path}`,
        line: `${method} ${redactUrl(path)}`,
        body: body === undefined ? undefined : bodyOf(body),
      },
    ];
  });
}

/** A body is JSON, or a form whose fields are told as an object. */
function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

function requestOf(call: PlannedCall, connection: Connection): WireRequest | undefined {
  try {
    return toRequest(call.endpoint, call.input([]), connection);
  } catch {
    return undefined;
  }
}
