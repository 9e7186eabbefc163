import type { Sought } from '../../cloud';

/** The parameters of a request: those of the query and, where it sends a form, those of the body. The body's go first. */
export function rpcParameters({ search = '', headers = {}, body = '' }: Sought): Record<string, string> {
  const type = headers['content-type'] ?? '';
  const form = body !== '' && !type.includes('json') ? body : '';
  return { ...Object.fromEntries(new URLSearchParams(search)), ...Object.fromEntries(new URLSearchParams(form)) };
}

/** What a request asks for, by parameter (signature V2) or by header (V3). V2 clients send the header too, uncapitalised. */
export function actionOf({ headers = {} }: Sought, parameters: Readonly<Record<string, string>>): string | undefined {
  return parameters['Action'] ?? headers['x-acs-action'];
}

/** The parameters by which V2 says who asks. They are read at the door and go no further. */
const CREDENTIALS = [
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'SignatureType',
  'SecurityToken',
  'Timestamp',
];

/** A query or form without them. */
export function withoutCredentials(encoded: string): string {
  const pairs = new URLSearchParams(encoded);
  for (const name of CREDENTIALS) pairs.delete(name);
  return pairs.toString();
}
