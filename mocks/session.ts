import type { CloudReply } from './cloud';
import type { Stage } from './stage';

/** How long a session at the gateway lives after a sign-in, in simulated time. */
export const SESSION_MS = 12 * 3_600_000;

/** Whether the operator's session at the gateway has ended. */
export function isOver({ sessionEndsAt }: Stage, now: number): boolean {
  return sessionEndsAt !== null && now >= sessionEndsAt;
}

/** What the gateway says then to everything but a sign-in; no cloud hears of the call. */
export const SESSION_OVER: CloudReply = {
  status: 401,
  headers: { 'x-quayside-session': 'expired' },
  json: { error_code: 'QUAYSIDE.session', error_msg: 'The session has ended. Sign in again.' },
};
