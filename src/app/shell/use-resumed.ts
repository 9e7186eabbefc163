import { useEffect, useRef, useState } from 'react';
import { createDraftKey, discardSent } from '@/forms/draft-store';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { dropIntent } from '@/queries/kept';
import { useServices } from '@/queries/services';
import { goOn, type Resumed, resumeIntents } from '@/queries/submissions';
import { type Failure, failureOf } from '@/transport/failures';
import { announce } from '@/ui/announce';

/** What an earlier page left behind, and what kept the operator from going on with it here. */
export interface ResumedHere extends Resumed {
  readonly refusal?: Failure;
}

/** Looks up, once per page, what became of what an earlier page left behind. */
export function useResumed() {
  const t = useT();
  const services = useServices();
  const [resumed, setResumed] = useState<readonly ResumedHere[]>([]);
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
    void resumeIntents(services).then((found) => {
      for (const { intent, result } of found) {
        if (result.kind === 'done') discardSent(createDraftKey(intent.type, intent.connection), intent.values);
      }
      setResumed(found);
    });
  }, [services]);
  return {
    resumed,
    lookAgain: () => once(() => resumeIntents(services)),
    goOn: (one: ResumedHere) => once(() => tryOn(one)),
    dismiss: (one: ResumedHere) => {
      dropIntent(one.intent.id);
      setResumed((present) => present.filter((other) => other !== one));
    },
  };
}
