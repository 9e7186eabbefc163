import type { Cloud, Connection } from '@/core/connection';
import type { PlannedCall } from '@/task-types/task-form';
import { toAcsCurl } from '@/transport/acs-curl';
import { toCurl, toHttpText } from '@/transport/curl';
import { consolePath, toRequest, type WireRequest } from '@/transport/request';
import { toRpcText } from '@/transport/rpc-text';

/** One call of a plan in several spellings; undefined where it needs what an earlier call will answer. */
export interface RequestTexts {
  readonly http: string;
  /** cURL against the vendor, with `$TOKEN` for the operator's own token. */
  readonly curlVendor: string;
  /** cURL against this console's own origin, which adds the credentials. */
  readonly curlConsole: string;
}

/** Spells out what a call would send through a connection. `origin` and `base` are those of the console's page. */
export function requestTexts(
  call: PlannedCall,
  connection: Connection,
  { origin, base }: { readonly origin: string; readonly base: string },
): RequestTexts | undefined {
  const request = firstRequest(call, connection);
  if (!request) return undefined;
  const host = VENDOR_HOSTS[connection.cloud](connection.region);
  const own = { ...request, path: consolePath(base, connection, request) };
  return {
    http: call.endpoint.rpc ? toRpcText(request, host) : toHttpText(request, host),
    curlVendor: call.endpoint.rpc
      ? toAcsCurl(request, `https://${host}`)
      : toCurl(request, `https://${host}`, 'X-Auth-Token: $TOKEN'),
    curlConsole: toCurl(own, origin),
  };
}

/** A later step that builds on an earlier one's reply cannot be told before that has come. */
function firstRequest(call: PlannedCall, connection: Connection): WireRequest | undefined {
  try {
    return toRequest(call.endpoint, call.input([]), connection);
  } catch {
    return undefined;
  }
}

/** The public host of each service, as the vendors' SDKs build it. */
const VENDOR_HOSTS: Readonly<Record<Cloud, (region: string) => string>> = {
  iotda: (region) => `iotda.${region}.myhuaweicloud.com`,
  workspace: (region) => `workspace.${region}.myhuaweicloud.com`,
  dataarts: (region) => `dayu.${region}.myhuaweicloud.com`,
  dataworks: (region) => `dataworks.${region}.aliyuncs.com`,
};
