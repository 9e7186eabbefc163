import { isRecord, parseJson } from '../../json';
import { refuse } from './errors';
import type { ProjectCall } from './state';

/** The object that a request sends. Refuses another media type and what is no JSON, and by `bad` what is no object. */
export function readObject({ request }: ProjectCall, bad: (message: string) => never): Record<string, unknown> {
  const type = request.headers['content-type'] ?? 'application/json';
  const body = type.includes('json') ? parseJson(request.body) : undefined;
  if (body === undefined || body === null) return refuse(400, 'IOTDA.000008', 'The request is malformed.');
  return isRecord(body) ? body : bad('The body must be an object.');
}
