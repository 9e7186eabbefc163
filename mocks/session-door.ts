import type { CloudReply } from './cloud';
import type { DoorRequest } from './door';
import { isRecord, parseJson } from './json';
import { SESSION_OVER } from './session';
import type { World } from './world';

/**
 * `api/session`: the operator's own session at the gateway. GET tells whose it is, POST with `{user, password}` begins one.
 * Any password does, and none is kept: no more than the user's name goes on from here.
 */
export async function sessionDoor(world: World, { method, body }: DoorRequest): Promise<CloudReply> {
  if (method === 'GET' || method === 'HEAD') {
    const user = await world.sessionUser();
    return user === undefined ? SESSION_OVER : { status: 200, json: { user } };
  }
  if (method !== 'POST') return { status: 405, headers: { allow: 'GET, HEAD, POST' } };
  const json = parseJson(body);
  const { user, password } = isRecord(json) ? json : {};
  const complete = typeof user === 'string' && typeof password === 'string' && password !== '';
  if (complete && (await world.signIn(user))) return { status: 204 };
  return { status: 401, json: { error_code: 'QUAYSIDE.signIn', error_msg: 'The user name or the password is wrong.' } };
}
