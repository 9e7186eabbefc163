import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Intent, isBinding, isStepUnclear } from '@/core/intent';
import type { TaskRef } from '@/core/task';
import { createDraftKey, discardSent, drafts } from '@/forms/draft-store';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { dropIntent, intents } from '@/queries/kept';
import { leftBehind } from '@/queries/left-behind';
import type { OperatorWord } from '@/queries/run-intent';
import { stopRun, useRunners } from '@/queries/runs';
import { useServices } from '@/queries/services';
import { shownHere } from '@/queries/shown-here';
import { foundAs, goOn, leaveThere, type Resumed, resumeIntents, type Submission } from '@/queries/submissions';
import { useStore } from '@/storage/use-store';
import { type Failure, failureOf } from '@/transport/failures';
import { announce } from '@/ui/announce';

/** What an earlier page left behind, and what kept the operator from going on with it here. */
export interface ResumedHere extends Resumed {
  readonly refusal?: Failure;
  /** It is gone on with at this moment, here or in another tab; this ends waiting and looking up. */
  readonly stop?: () => void;
  /** What became of it is looked up, and nothing more. */
  readonly looks?: boolean;
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
  const [going, setGoing] = useState<readonly string[]>([]);
  const behind: readonly ResumedHere[] = useQuery(leftBehind).data ?? NONE;
  const elsewhere = useQuery(shownHere).data ?? [];
  const kept = useStore(intents);
  const begun = useRef(false);
  const looking = useRef(false);
  const add = (news: readonly ResumedHere[]) => setResumed((present) => withNews(present, news));
  const lookAgain = () => {
    if (looking.current) return;
    looking.current = true;
    void resumeIntents(services)
      .then(add)
      .catch((bug: unknown) => reportError(bug))
      .finally(() => {
        looking.current = false;
      });
  };
  const tryOn = async (one: ResumedHere, says?: OperatorWord): Promise<ResumedHere> => {
    const { refusal: _, stop: __, ...before } = one;
    try {
      const now = await goOn(services, one.intent, says);
      if (!now) return before;
      const refusal = 'failure' in now.result ? now.result.failure : undefined;
      if (refusal) announce(t(say('resumed.notGone')), 'assertive');
      return refusal ? { ...now, refusal } : now;
    } catch (caught) {
      // Not even the connections could be had.
      const refusal = failureOf(caught);
      if (!refusal) throw caught;
      announce(t(say('resumed.notGone')), 'assertive');
      return { ...before, refusal };
    }
  };
  const goOnWith = (one: ResumedHere, says?: OperatorWord) => {
    const { id } = one.intent;
    if (going.includes(id)) return;
    setGoing((present) => [...present, id]);
    void tryOn(one, says)
      .then((now) => add([now]))
      .catch((bug: unknown) => reportError(bug))
      .finally(() => setGoing((present) => present.filter((other) => other !== id)));
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    resumeIntents(services)
      .then((found) => {
        for (const { intent, result } of found) if (result.kind === 'done') discardDrafts(intent);
        setResumed((present) => withNews(present, found));
      })
      .catch((bug: unknown) => reportError(bug));
  }, [services]);
  const standsOpen = ({ intent }: Resumed) => kept.some(({ id, left }) => id === intent.id && !left);
  const isAside = ({ intent }: Resumed) => kept.some(({ id, left }) => id === intent.id && left);
  const shown = [
    // What came to nothing is told where everything of that kind is; what was gone on with elsewhere is over.
    ...resumed.filter((one) => !isAside(one) && (!isBinding(one.intent) || standsOpen(one))),
    ...behind.filter((one) => standsOpen(one) && !resumed.some(({ intent }) => intent.id === one.intent.id)),
  ];
  const runners = useRunners(shown.map(({ intent }) => intent.id).filter((id) => kept.some((one) => one.id === id)));
  /** As it is written down now: somebody may have gone on with it. */
  const asOfNow = (one: ResumedHere): ResumedHere => {
    const { id } = one.intent;
    const now = one.result.kind === 'done' ? undefined : kept.find((other) => other.id === id);
    const runner = going.includes(id) ? 'here' : runners.get(id);
    // What is said of a first step stays until the look is over; of a later one the operator may not decide meanwhile.
    const isQuiet = runner === 'looking' && !isStepUnclear(now ?? one.intent);
    return {
      ...one,
      ...(now ? { intent: now } : undefined),
      ...(runner && !isQuiet ? { stop: () => stopRun(id), looks: runner === 'looking' } : undefined),
    };
  };
  const forget = (one: ResumedHere) => setResumed((present) => present.filter((o) => o.intent.id !== one.intent.id));
  return {
    resumed: shown.filter(({ intent }) => !elsewhere.includes(intent.id)).map(asOfNow),
    lookAgain,
    goOn: goOnWith,
    dismiss: (one: ResumedHere) => {
      dropIntent(one.intent.id);
      forget(one);
    },
    /** Says which task it has made, where only the operator can tell: it is remembered with that one. */
    found: (one: ResumedHere, submission: Submission, ref: TaskRef) => {
      foundAs(services, submission, one.intent, ref);
      discardDrafts(one.intent);
      forget(one);
    },
    /** Leaves a plan where it is: what it has made stays. */
    leave: (one: ResumedHere) => {
      leaveThere(one.intent);
      forget(one);
    },
  };
}

/** What was said before stays until it is dismissed; of the same intent the newer word counts. */
function withNews(present: readonly ResumedHere[], news: readonly ResumedHere[]): readonly ResumedHere[] {
  const ids = new Set(news.map(({ intent }) => intent.id));
  return [...present.filter(({ intent }) => !ids.has(intent.id)), ...news];
}

/** Forgets the drafts that hold what was sent: the form's own, and what was begun from a task or from what left the line. */
function discardDrafts({ type, connection, values }: Intent): void {
  const own = createDraftKey(type, connection);
  for (const { key } of drafts.read()) if (key === own || key.startsWith(`${own}?`)) discardSent(key, values);
}
