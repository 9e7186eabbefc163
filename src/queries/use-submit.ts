import { useEffect, useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import { type Intent, isBinding, isHalfway, isUnclear } from '@/core/intent';
import type { TaskRef } from '@/core/task';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import type { Failure } from '@/transport/failures';
import { dropIntent, fullLine, intents, isKept } from './kept';
import { leaveBehind } from './left-behind';
import { joinLine } from './line';
import type { IntentResult, OperatorWord } from './run-intent';
import { useServices } from './services';
import { useShownHere } from './shown-here';
import { foundAs, leaveThere, newIntent, setAside, submitIntent, toldOf } from './submissions';

/** Where a submission stands. */
export type SubmitState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The answer was lost; it is being looked up. `lost`: what came in its place. */
  | { readonly kind: 'looking'; readonly lost?: Failure }
  /** It was not put in line: as many wait as there may be. */
  | { readonly kind: 'line-full'; readonly waiting: number }
  /** It was finished, or left where it is, in another place; `ref`: what it has made. */
  | { readonly kind: 'gone'; readonly ref: TaskRef }
  | IntentResult;

const IDLE: SubmitState = { kind: 'idle' };

/** Submits a create form, one submission at a time. `begun`: an intent that was left on its way, to be gone on with here. */
export function useSubmit(connection: Connection, type: TaskType, form: TaskForm, begun?: Intent) {
  const services = useServices();
  const [first] = useState<IntentResult | undefined>(
    () => begun && { kind: isUnclear(begun) ? 'unclear' : 'halfway', intent: begun },
  );
  const [state, setState] = useState<SubmitState>(first ?? IDLE);
  const [running, setRunning] = useState<Intent>();
  const kept = useStore(intents);
  const open = useRef<Intent>(first?.intent);
  /** What the caller shows, while that is not settled. */
  const shown = useRef<IntentResult>(first);
  const leaving = useRef<AbortController>(undefined);
  const here = useRef(true);
  /** As it was last written down, by whichever tab. */
  const lastKept = useRef<Intent>(undefined);
  const place = useRef({ connection, type, form });
  useEffect(() => {
    place.current = { connection, type, form };
  });
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // What is being sent is sent; nobody is here to wait for what that began.
      leaving.current?.abort();
      const last = shown.current;
      if (!last) return;
      // It was read that nothing came of it; what it was made of is in the form's draft, or in the task.
      if (last.kind === 'absent' && !isHalfway(last.intent)) dropIntent(last.intent.id);
      else leaveBehind(services, toldOf(place.current, last));
    };
  }, [services]);
  const present = running ?? ('intent' in state ? state.intent : undefined);
  useShownHere(present?.id);

  const run = async (intent: Intent, says?: OperatorWord): Promise<IntentResult | undefined> => {
    const before = shown.current;
    const left = new AbortController();
    open.current = intent;
    shown.current = undefined;
    leaving.current = left;
    setState({ kind: 'sending' });
    setRunning(intent);
    const result = await submitIntent(
      services,
      {
        connection,
        type,
        form,
        onUnclear: (lost) => setState({ kind: 'looking', ...(lost ? { lost } : undefined) }),
        left: left.signal,
        ...(says ? { says } : undefined),
      },
      intent,
    );
    setRunning(undefined);
    if (result) {
      open.current = isOpen(result) ? result.intent : undefined;
      if (!here.current) tellElsewhere(result);
      else if (isOpen(result)) shown.current = result;
      setState(result);
    } else if (isKept(intent)) {
      // Another tab looks it up at this moment; here it stands as it stood.
      shown.current = before;
      setState(state);
    } else {
      const ref = intent.ref ?? (lastKept.current?.id === intent.id ? lastKept.current.ref : undefined);
      open.current = undefined;
      // Sent again from here, it would be made twice.
      setState(ref ? { kind: 'gone', ref } : IDLE);
    }
    return result;
  };
  /** Nobody is here to see it any more: the notices tell. */
  const tellElsewhere = (result: IntentResult) => {
    if (result.kind === 'done') return;
    if (isHalfway(result.intent) || isUnclear(result.intent)) {
      leaveBehind(services, toldOf({ connection, type, form }, result));
    } else {
      setAside(result.intent, 'failure' in result ? result.failure : undefined);
    }
  };
  const forget = () => {
    open.current = undefined;
    shown.current = undefined;
    setState(IDLE);
  };

  const latest = kept.find(({ id }) => id === present?.id);
  useEffect(() => {
    if (latest) lastKept.current = latest;
  }, [latest]);

  const goneRef = present && !latest && !running && isBinding(present) ? present.ref : undefined;

  return {
    state: goneRef ? ({ kind: 'gone', ref: goneRef } as const satisfies SubmitState) : state,
    /** The intent as it is written down at this moment, from the first step that is sent until it is settled. */
    intent: goneRef ? undefined : (latest ?? present),
    isRunning: running !== undefined,
    /**
     * Sends the values. What an earlier try has begun, or may have, is gone on with as it was; so is one that did not
     * happen, where the values are still the same. Only else it is a new intent, since that may make a second task.
     */
    submit: (values: unknown) => {
      const before = open.current;
      if (before && (before.step > 0 || isUnclear(before) || isSame(before.values, values))) return run(before);
      if (before) dropIntent(before.id);
      return run(newIntent(services, { connection, type, form }, values));
    },
    /** Puts the values in line instead: they are sent when there is room. What nothing came of gives way to them. */
    wait: (values: unknown): Intent | undefined => {
      const joined = joinLine(services, { connection, type, form }, values);
      if (!joined) {
        setState({ kind: 'line-full', waiting: fullLine() ?? 0 });
        return undefined;
      }
      if (open.current && !isUnclear(open.current) && open.current.step === 0) dropIntent(open.current.id);
      forget();
      return joined;
    },
    /** Goes on with the present intent: looks up what became of a lost step, and sends those that are left. */
    goOn: () => (open.current && !running ? run(open.current) : undefined),
    /** Takes up an intent that was left, and goes on with it. */
    takeUp: (intent: Intent, says?: OperatorWord) => (running ? undefined : run(intent, says)),
    /** Says of the present intent's lost step whether it was done; if it was, goes on with the next. */
    settle: (says: OperatorWord) => (open.current && !running ? run(open.current, says) : undefined),
    /** Says which task the present intent has made, where only the operator can tell: it is remembered with that one. */
    found: (ref: TaskRef) => {
      if (open.current) foundAs(services, { connection, type, form }, open.current, ref);
      forget();
    },
    /** Forgets the present intent; what became of it is then the operator's to know. */
    dismiss: () => {
      if (open.current) dropIntent(open.current.id);
      forget();
    },
    /** Leaves a plan where it is: what it has made stays. */
    leave: () => {
      if (open.current) leaveThere(open.current);
      forget();
    },
  };
}

/** Whether the intent still stands for something: a refusal of its first step leaves nothing behind. */
function isOpen({ kind, intent }: IntentResult): boolean {
  return kind !== 'done' && (kind !== 'refused' || isHalfway(intent));
}

/** Both come from the same form's schema, which sets the order of their fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
