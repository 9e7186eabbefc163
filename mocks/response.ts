import type { DoorReply } from './door';

/** Waits in wall time, but no longer than until the signal says stop. */
export function lateBy(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A reply as the platform's `Response`. A status that must not have a body, and HEAD, get none. */
export function toResponse({ status, headers, body }: DoorReply, method: string): Response {
  const empty = method === 'HEAD' || status === 204 || status === 304;
  return new Response(empty ? null : (body ?? null), { status, headers });
}
