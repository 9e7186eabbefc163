import { type CloudReply, Refusal } from '../../cloud';
import { gatewayFailure } from '../huawei/gateway-errors';
import type { RefusalSetting } from '../read-setting';

/** An error of the service itself: `{"error_code":"WKS.00000001","error_msg":"Invalid limit."}`. */
function serviceFailure(status: number, code: string, message: string, more: object = {}): CloudReply {
  return { status, json: { error_code: code, error_msg: message, ...more } };
}

/** What an injected fault looks like: `WKS.` codes come from the service, everything else from the gateway before it. */
export function failure(
  status: number,
  code: string | undefined,
  message: string | undefined,
  requestId: string,
): CloudReply {
  if (!code?.startsWith('WKS.')) return gatewayFailure(status, code, message, requestId);
  return serviceFailure(status, code, message ?? 'The request could not be processed.');
}

/** Ends a handler with a refusal. Its message has at most the 512 characters that the service allows. */
export function refuseBy({ status, code }: RefusalSetting, message: string): never {
  throw new Refusal(serviceFailure(status, code, message.slice(0, 512)));
}

/** A refusal as the newer operations word it, which are those that begin exports (contract 3.4). */
export function detailed(thrown: unknown, requestId: string): unknown {
  if (!(thrown instanceof Refusal)) return thrown;
  const { status, json } = thrown.reply;
  const forbidden = status === 403;
  return new Refusal({
    status,
    json: {
      ...(typeof json === 'object' && json),
      error_detail: forbidden ? 'The policies of the user do not allow it.' : 'See the parameters of the operation.',
      // Only a refusal by IAM has something to be decoded.
      encoded_authorization_message: forbidden ? btoa(`request ${requestId}`) : '',
    },
  });
}
