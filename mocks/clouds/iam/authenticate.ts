import type { Actor, CloudReply } from '../../cloud';
import { unauthenticated } from '../huawei/gateway-errors';
import { credentialsOf } from './credentials';
import { readToken } from './token';

export interface Authentication {
  readonly seed: string;
  readonly actors: readonly Actor[];
  /** Tokens live in wall time, whatever the simulated clock shows. */
  readonly wallNow: number;
  readonly requestId: string;
}

/**
 * Who sends a request, by `X-Auth-Token` or by the access key in `Authorization` (SDK-HMAC-SHA256 or V11-HMAC-SHA256), or the
 * gateway's refusal. Signatures are read for the key and not verified. Header names in lower case.
 */
export function authenticate(headers: Readonly<Record<string, string>>, by: Authentication): Actor | CloudReply {
  const token = headers['x-auth-token'];
  if (token !== undefined) return byToken(token, by);
  const authorization = headers['authorization'];
  if (authorization === undefined) return unauthenticated('x-auth-token not found', by.requestId);
  const key =
    /^SDK-HMAC-SHA256 (?:.*[ ,])?Access=([^,\s]+)/.exec(authorization)?.[1] ??
    /^V11-HMAC-SHA256 (?:.*[ ,])?Credential=([^/,\s]+)\//.exec(authorization)?.[1];
  if (key === undefined) return unauthenticated('verify aksk signature fail', by.requestId);
  const actor = by.actors.find((one) => credentialsOf(by.seed, one).accessKey === key);
  return actor ?? unauthenticated(`Get secretKey failed,ak:${key},err:ak not exist`, by.requestId);
}

function byToken(text: string, { seed, actors, wallNow, requestId }: Authentication): Actor | CloudReply {
  const token = readToken(seed, text);
  const actor = token && actors.find((one) => one.userId === token.userId);
  if (!actor) return unauthenticated('decrypt token fail', requestId);
  if (wallNow < token.expiresAt) return actor;
  return unauthenticated(`token expires, expires_at: ${new Date(token.expiresAt).toISOString()}`, requestId);
}
