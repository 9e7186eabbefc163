import { toCurl } from './curl';
import type { WireRequest } from './request';

/**
 * What must be said before a call that Alibaba Cloud's gateway checks. There is no call with a key alone, as there is with
 * a token: the signature covers this request, its date and its nonce, so it must be made anew each time by one who holds the
 * secret. https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
const UNSIGNED = [
  '# Alibaba Cloud signs each request (ACS3-HMAC-SHA256): $SIGNATURE depends on the date, the nonce, the body and your',
  '# AccessKey secret, and cannot be written down beforehand. Make it by the rules of the V3 signature, or call the same',
  '# operation with the aliyun command line, which signs by itself.',
].join('\n');

/** An RPC request as a cURL command for Alibaba Cloud, with shell variables where only its sender can fill in. */
export function toAcsCurl(request: WireRequest, origin: string): string {
  const signed = [
    'host',
    'x-acs-content-sha256',
    'x-acs-date',
    'x-acs-signature-nonce',
    ...Object.keys(request.headers),
  ]
    .map((name) => name.toLowerCase())
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))
    .sort();
  const command = toCurl(
    request,
    origin,
    `Authorization: ACS3-HMAC-SHA256 Credential=$ACCESS_KEY_ID,SignedHeaders=${signed.join(';')},Signature=$SIGNATURE`,
    'x-acs-date: $DATE',
    'x-acs-signature-nonce: $NONCE',
    'x-acs-content-sha256: $BODY_SHA256',
  );
  return `${UNSIGNED}\n${command}`;
}
