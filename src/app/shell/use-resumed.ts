import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Intent } from '@/core/intent';
import { createDraftKey, discardSent, drafts } from '@/forms/draft-store';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { dropIntent, intents } from '@/queries/kept';
import { leftBehind } from '@/queries/left-behind';
import { useServices } from '@/queries/services';
import { goOn, type Resumed, resumeIntents } from '@/queries/submissions';
import { useStore } from '@/storage/use-store';
import { type Failure, failureOf } from '@/transport/failures';
import { announce } from '@/ui/announce';

/** What an earlier page left behind, and what kept the operator from going on with it here. */
export interface ResumedHere extends Resumed {
  readonly refusal?: Failure;
}

const NONE: readonly ResumedHere[] = [];

/**
 * Looks up, once per page, what became of what an earlier page left behind; and takes over what this one has sent and
 * shows no more.
 */
export function useResumed() {
  const t = useT();
  const services = useServices();
  const [resumed, setResumed] = useState<readonly ResumedHere[]>([]);
  const behind: readonly ResumedHere[] = useQuery(leftBehind).data ?? NONE;
  const kept = useStore(intents);
  const begun = useRef(false);
  const busy = useRef(false);
  // What was said before stays until it is dismissed; of the same intent the newer word counts.
  const add = (news: readonly ResumedHere[]) =>
    setResumed((present) => {
      const ids = new Set(news.map(({ intent }) => intent.id));
      return [...present.filter(({ intent }) => !ids.has(intent.id)), ...news];
    });
  const once = (work: () => Promise<readonly ResumedHere[]>) => {
    if (busy.current) return;
    busy.current = true;
    void work()
      .then(add)
      .catch((bug: unknown) => reportError(bug))
      .finally(() => {
        busy.current = false;
      });
  };
  const tryOn = async (one: ResumedHere): Promise<readonly ResumedHere[]> => {
    const { refusal: _, ...before } = one;
    try {
      const now = await goOn(services, one.intent);
      if (!now) return [before];
      const refusal = 'failure' in now.result ? now.result.failure : undefined;
      if (refusal) announce(t(say('shell.resumed.notGone')), 'assertive');
      return [refusal ? { ...now, refusal } : now];
    } catch (caught) {
      // Not even the connections could be had.
      const refusal = failureOf(caught);
      if (!refusal) throw caught;
      announce(t(say('shell.resumed.notGone')), 'assertive');
      return [{ ...before, refusal }];
    }
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    resumeIntents(services)
      .then((found) => {
        for (const { intent, result } of found) if (result.kind === 'done') discardDrafts(intent);
        setResumed(found);
      })
      .catch((bug: unknown) => reportError(bug));
  }, [services]);
  const standsOpen = ({ intent }: ResumedHere) => kept.some(({ id, left }) => id === intent.id && !left);
  const isAside = ({ intent }: ResumedHere) => kept.some(({ id, left }) => id === intent.id && left);
  return {
    resumed: [
      // What came to nothing is told where everything of that kind is.
      ...resumed.filter((one) => !isAside(one)),
      ...behind.filter((one) => standsOpen(one) && !resumed.some(({ intent }) => intent.id === one.intent.id)),
    ],
    lookAgain: () => once(() => resumeIntents(services)),
    goOn: (one: ResumedHere) => once(() => tryOn(one)),
    dismiss: (one: ResumedHere) => {
      dropIntent(one.intent.id);
      setResumed((present) => present.filter((other) => other !== one));
    },
  };
}

/** Forgets the drafts that hold what was sent: the form's own, and what was begun from a task or from what left the line. */
function discardDrafts({ type, connection, values }: Intent): void {
  const own = createDraftKey(type, connection);
  for (const { key } of drafts.read()) if (key === own || key.startsWith(`${own}?`)) discardSent(key, values);
}
