import type { CloudCall } from './ask';
import type { CloudReply, CloudRequest } from './cloud';
import { demoDoor } from './demo-door';
import { type DoorReply, type DoorRequest, UNHANDLED } from './door';
import { toJson } from './json';
import { sessionDoor } from './session-door';
import type { World } from './world';

/** The way into a cloud: the vendor's methods know no HEAD. */
function asGet(method: string): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** Headers that say who asks are the gateway's business; they are not handed on and not logged. */
const HANDED_ON = [
  'content-type',
  'instance-id',
  'workspace',
  'x-project-id',
  'accept',
  'x-acs-action',
  'x-acs-version',
];

export function toCloudRequest(request: DoorRequest, path: string): CloudRequest {
  const headers: Record<string, string> = {};
  for (const name of HANDED_ON) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  return { method: asGet(request.method), path, search: request.search, headers, body: request.body };
}

/** Sends a call to the clouds and makes its answer ready to be sent. */
export async function answerCall(world: World, call: CloudCall): Promise<DoorReply> {
  const { reply, now, requestId, served, delayMs, cut } = await world.call(call);
  const ready = await toDoorReply(reply, now, requestId);
  const headers = served ? ready.headers : { ...ready.headers, [UNHANDLED]: '1' };
  return { ...ready, headers, delayMs, cut };
}

/** A cloud's reply as bytes and headers. `dateMs` is what its `Date` header says. */
export async function toDoorReply(reply: CloudReply, dateMs: number, requestId: string): Promise<DoorReply> {
  const { status, json, file } = reply;
  const headers: Record<string, string> = {
    ...reply.headers,
    date: new Date(dateMs).toUTCString(),
    // Alibaba Cloud has its own header for it.
    ...(reply.headers?.['x-acs-request-id'] === undefined && { 'x-request-id': requestId }),
    'cache-control': 'no-store',
  };
  const sent = { status, headers, delayMs: 0, cut: false };
  if (file) {
    headers['content-type'] = file.contentType;
    headers['content-disposition'] = attachment(file.name);
    return { ...sent, body: await file.build() };
  }
  if (reply.text) {
    headers['content-type'] = reply.text.contentType;
    return { ...sent, body: reply.text.body };
  }
  if (json === undefined) return { ...sent, body: undefined };
  headers['content-type'] = 'application/json;charset=utf-8';
  return { ...sent, body: toJson(json) };
}

/** RFC 6266: a name that no header can carry goes escaped, beside one for clients that do not know of that. */
function attachment(name: string): string {
  const plain = name.replace(/[^ -~]|["\\;%/]/gu, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const escaped = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}

/**
 * Plays the console's gateway: `api/connections`, `api/<connection>/<the vendor's path>` with the chosen identity attached,
 * `api/session` for the operator's own session, without which all of these are refused, and `api/_demo/…` for steering. A
 * path below `api/` that is none of these is a 404 with the mark `x-quayside-unhandled`.
 */
export async function answerGateway(world: World, request: DoorRequest): Promise<DoorReply> {
  const [, first = '', ...rest] = request.path.split('/');
  const call = { request: toCloudRequest(request, `/${rest.join('/')}`), origin: request.origin, inSession: true };
  if (first === '_demo')
    return toDoorReply(await demoDoor(world, request, rest.join('/')), world.now(), world.requestId());
  if (first === 'session' && rest.length === 0)
    return toDoorReply(await sessionDoor(world, request), world.now(), world.requestId());
  const connection = world.scenario().connections.find((one) => encodeURIComponent(one.id) === first);
  if (connection && rest.length > 0)
    return answerCall(world, {
      ...call,
      cloud: connection.cloud,
      connection: connection.id,
      origin: `${request.origin}/api/${first}`,
    });
  return answerCall(world, { ...call, cloud: 'console', request: toCloudRequest(request, `/${request.path}`) });
}
