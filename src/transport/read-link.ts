import { redactUrl } from '@/core/secrets';
import { classifyReply } from './classify';
import type { Endpoint } from './endpoint';
import { type Failure, FailureError } from './failures';

/** A file is written while one waits for it. */
const TIMEOUT_MS = 120_000;

/** No operation of any vendor's API; only failures are told by it. */
const LINK: Endpoint = {
  id: 'console.readLink',
  method: 'GET',
  path: '/',
  effect: 'safe',
  replyKind: 'bytes',
  source: 'https://www.alibabacloud.com/help/en/oss/user-guide/use-presigned-urls-to-download-or-preview-objects',
};

/**
 * Reads what is behind a signed link of this origin. The link itself is written down nowhere: not in the ledger, and in no
 * failure. Rejects with `FailureError`; `forbidden` is a link that does not hold any more.
 */
export async function readLink(
  link: string,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<Blob> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(link, { method: 'GET', cache: 'no-store', referrerPolicy: 'no-referrer', signal });
    content = await response.blob();
  } catch {
    const base = { endpoint: LINK.id, unclear: false };
    throw new FailureError(
      signal.aborted ? { ...base, kind: 'timeout', afterMs: TIMEOUT_MS } : { ...base, kind: 'offline' },
    );
  }
  if (response.ok) return content;
  throw new FailureError(withoutLink(classifyReply(LINK, response, wordsIn(await content.text()))));
}

/** Object storage tells in XML what went wrong, and repeats in other parts of it what it was asked with. */
function wordsIn(xml: string): Readonly<Record<string, string>> {
  const parts = [...xml.matchAll(/<(Code|Message|RequestId)>([^<]*)</g)];
  return Object.fromEntries(parts.map(([, name = '', text = '']) => [name, text]));
}

function withoutLink(failure: Failure): Failure {
  return failure.message === undefined ? failure : { ...failure, message: redactUrl(failure.message) };
}
