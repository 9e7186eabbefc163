import type { CloudReply } from '../../cloud';

/** What API Gateway says by itself, by HTTP status (contract 1.4). */
const USUAL: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['APIGW.0201', 'Request error'],
  401: ['APIGW.0301', 'Incorrect IAM authentication information: decrypt token fail'],
  403: ['APIGW.0302', 'The IAM user is not allowed to access the API'],
  404: ['APIGW.0101', 'The API does not exist or has not been published in the environment'],
  429: ['APIGW.0308', 'The throttling threshold has been reached: policy user over ratelimit,limit:60,time:1 minute'],
  504: ['APIGW.0201', 'Backend timeout'],
};

/** An answer of Huawei's API Gateway, before any service is reached. https://support.huaweicloud.com/devg-apisign/ */
export function gatewayFailure(
  status: number,
  code: string | undefined,
  message: string | undefined,
  requestId: string,
): CloudReply {
  const [usualCode, usualMessage] = USUAL[status] ?? ['APIGW.0201', 'Backend unavailable'];
  return { status, json: { error_msg: message ?? usualMessage, error_code: code ?? usualCode, request_id: requestId } };
}

/** The tails of a 401 `APIGW.0301`. */
export type AuthenticationTail =
  | 'x-auth-token not found'
  | 'decrypt token fail'
  | 'verify aksk signature fail'
  | `token expires, expires_at: ${string}`
  | `Get secretKey failed,ak:${string},err:ak not exist`;

/** "Incorrect IAM authentication information", with what was incorrect. */
export function unauthenticated(tail: AuthenticationTail, requestId: string): CloudReply {
  return gatewayFailure(401, 'APIGW.0301', `Incorrect IAM authentication information: ${tail}`, requestId);
}
