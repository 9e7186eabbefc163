import { isRecord, parseJson } from '../../json';
import { refuseBy } from './errors';
import type { ProjectCall } from './state';

/** The object that a request sends. Refuses an empty body, another media type, and what is no JSON object. */
export function readBody({ request, service }: ProjectCall): Record<string, unknown> {
  const { emptyBody } = service.settings;
  if (request.body.trim() === '') return refuseBy(emptyBody, 'The request message is empty.');
  const type = request.headers['content-type'] ?? 'application/json';
  const body = type.includes('json') ? parseJson(request.body) : undefined;
  return isRecord(body) ? body : refuseBy(emptyBody, 'The request message must be a JSON object.');
}
