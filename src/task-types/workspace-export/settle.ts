import type { Intent } from '@/core/intent';
import type { Task } from '@/core/task';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { Settlement } from '@/task-types/task-form';
import { readList } from './read-list';
import type { Values } from './schema';

/** A `Date` header's precision and a little drift between the service's machines. */
const CLOCK_SLACK_MS = 2_000;
/**
 * A request on its way is given up by the gateway after 50 s (contract 1.4): until then an export may still begin by it, and
 * that none has says nothing.
 */
const MAY_COME_MS = 60_000;
/** What begins later than that is of another request. */
const LATEST_MS = 5 * 60_000;

/**
 * Looks for what a lost trigger may have begun. An export tells neither who asked for it nor for what: one that began then
 * may be anybody's, and only the operator can tell. That none did is certain once no request can still be on its way.
 */
export async function settle(intent: Intent, _: Values, context: CallContext): Promise<Settlement> {
  const sentAt = intent.sentAt ?? intent.startedAt;
  for (;;) {
    const { candidates, hidden } = await begunIn(context, sentAt - CLOCK_SLACK_MS, sentAt + LATEST_MS);
    if (candidates.length > 0) return { kind: 'cannot-tell', candidates };
    const leftMs = sentAt + MAY_COME_MS - context.now();
    // What cannot be read may be the one.
    if (leftMs <= 0) return hidden ? { kind: 'cannot-tell', candidates } : { kind: 'absent' };
    await context.pause(leftMs);
  }
}

/** What began in a while, with what does not say when it began. `hidden`: rows were there that tell of no task. */
async function begunIn(context: CallContext, from: number, to: number) {
  const candidates: Task[] = [];
  let hidden = false;
  let cursor: Cursor | undefined;
  do {
    const page = await readList(context, cursor);
    candidates.push(
      ...page.tasks.filter(({ createdAt }) => createdAt === undefined || (createdAt >= from && createdAt <= to)),
    );
    hidden ||= page.unreadable !== undefined;
    const isPast = page.tasks.some(({ createdAt = from }) => createdAt < from);
    cursor = isPast ? undefined : page.next;
  } while (cursor !== undefined);
  return { candidates, hidden };
}
