import type { Actor, CloudReply } from '../../cloud';
import { credentialsOf } from '../iam/credentials';
import { rpcFailure } from './rpc-replies';

/**
 * Who sends a request: by the parameter `AccessKeyId` (signature V2) or by `Credential=` in `Authorization` (V3). Signatures
 * are read for the key and not verified.
 */
export function authenticateAlibaba(
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
  { seed, actors }: { readonly seed: string; readonly actors: readonly Actor[] },
): Actor | CloudReply {
  const byHeader = /^ACS3-HMAC-SHA256 Credential=([^,\s]+),/.exec(headers['authorization'] ?? '')?.[1];
  const key = byHeader ?? parameters['AccessKeyId'];
  if (key === undefined) return rpcFailure(400, 'MissingAccessKeyId', 'AccessKeyId is mandatory for this action.');
  const actor = actors.find((one) => one.vendor === 'alibaba' && credentialsOf(seed, one).accessKey === key);
  return actor ?? rpcFailure(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
}
