import type { CloudReply } from './cloud';
import type { Command } from './log';
import type { Stage } from './stage';

/** How long a session at the gateway lives after a sign-in, in simulated time. */
export const SESSION_MS = 12 * 3_600_000;

/** Whether the operator's session at the gateway has ended. */
export function isOver({ sessionEndsAt }: Stage, now: number): boolean {
  return sessionEndsAt !== null && now >= sessionEndsAt;
}

/**
 * A jump in time takes a session along that somebody has signed in to: it would end by it at once. One whose end the
 * scenario has set (`given`) ends there.
 */
export function takenAlong(
  stage: Stage,
  given: number | undefined,
  now: number,
  jumpMs = 0,
): { readonly command?: Command } {
  const { sessionEndsAt } = stage;
  if (jumpMs === 0 || sessionEndsAt === null || sessionEndsAt === given || isOver(stage, now)) return {};
  return { command: { kind: 'session', endsAt: sessionEndsAt + jumpMs } };
}

/** What the gateway says then to everything but a sign-in; no cloud hears of the call. */
export const SESSION_OVER: CloudReply = {
  status: 401,
  headers: { 'x-quayside-session': 'expired' },
  json: { error_code: 'QUAYSIDE.session', error_msg: 'The session has ended. Sign in again.' },
};
