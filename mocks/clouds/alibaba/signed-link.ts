import { type CloudReply, type OperationEndpoint, Refusal } from '../../cloud';
import { hex } from '../../random';

/** Object storage at the same door: where the links of packages lead. It is no part of DataWorks' own API. */
export const objectEndpoint: OperationEndpoint = {
  id: 'dataworks.GetObject',
  method: 'GET',
  path: '/pre/store/{object}',
};

/** A link as object storage signs it: whoever has it may read the object until it expires. The key in it is nobody's. */
export function signedLink(seed: string, origin: string, object: string, expiresAtMs: number): string {
  const expires = Math.floor(expiresAtMs / 1000);
  const query = new URLSearchParams({
    Expires: `${expires}`,
    OSSAccessKeyId: `STS.${hex(16, seed, 'link key').toUpperCase()}`,
    Signature: signature(seed, object, expires),
  });
  return `${origin}/pre/store/${object}?${query}`;
}

/** Refuses, in object storage's XML, what is not signed by us or not any more. */
export function checkLink(seed: string, object: string, query: URLSearchParams, now: number): void {
  const expires = Number(query.get('Expires'));
  if (query.get('Signature') !== signature(seed, object, expires)) {
    throw new Refusal(
      storageError(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.'),
    );
  }
  if (now >= expires * 1000) throw new Refusal(storageError(403, 'AccessDenied', 'Request has expired.'));
}

/** An error of object storage. */
export function storageError(status: number, code: string, message: string): CloudReply {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, text: { contentType: 'application/xml', body } };
}

function signature(seed: string, object: string, expires: number): string {
  return hex(28, seed, 'link', object, expires);
}
