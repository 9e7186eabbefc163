import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Message } from '@/core/message';
import type { IdleBecause, PollChoice, SlowedBy } from '@/core/polling';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { type CallsLeft, callsLeft } from '@/queries/source-facts';
import { useSourcePolls } from '@/queries/use-sources';
import type { ListedSource, TaskList } from '@/queries/use-task-list';
import { useTicking } from '@/queries/use-ticking';
import { announce } from '@/ui/announce';
import { FreshnessBadge } from '@/ui/freshness-badge';
import { type Freshness, freshnessWords } from '@/ui/freshness-words';
import css from './list-menu.module.css';

const PACES: readonly PollChoice[] = ['normal', 'faster', 'slower', 'off'];

/**
 * How old the list is, told by its oldest source, when the next one is read, and why that is slow; pressed, it is where the
 * pace is chosen, and where the calls of a day are told that there are.
 */
export function ListFreshness({ list }: { readonly list: Pick<TaskList, 'sources'> }) {
  const t = useT();
  const id = useId();
  const { clock, wallNow, scheduler } = useServices();
  const pace = useSyncExternalStore(scheduler.subscribe, scheduler.choice);
  useTicking((_, wall) => Math.floor(wall / 1_000));
  const polls = useSourcePolls(list.sources.map(({ source }) => source.key));
  const counted = list.sources.map(({ source: { type, connection } }) => ({
    name: connection.name,
    calls: callsLeft(type.source, connection, clock.now()),
  }));
  const { slowed, ...rest } = freshnessOf(polls, wallNow());
  const why = slowed && whyOf(slowed.by, counted[slowed.at]?.calls);
  const freshness = { ...rest, ...(why ? { why: t(why) } : undefined) };
  // Several sources of a connection share its calls.
  const told = new Set(counted.flatMap(({ name, calls }) => (calls ? t(say('tasks.calls', { name, ...calls })) : [])));
  useTold(freshness);
  if (list.sources.length === 0) return null;
  const refresh = () => {
    for (const { source } of list.sources) void scheduler.refresh(source.key);
  };
  return (
    <>
      <button type="button" className={css.fresh} popoverTarget={id} aria-haspopup="true">
        <FreshnessBadge {...freshness} />
      </button>
      <div id={id} popover="auto" className={css.paces} role="group" aria-label={t(say('tasks.pace'))}>
        <button type="button" className={css.item} popoverTarget={id} onClick={refresh}>
          {t(say('tasks.pace.now'))}
        </button>
        <hr className={css.line} />
        {PACES.map((choice) => (
          <button
            key={choice}
            type="button"
            className={css.item}
            popoverTarget={id}
            aria-pressed={choice === pace}
            onClick={() => scheduler.setChoice(choice)}
          >
            {t(say(`tasks.pace.${choice}`))}
          </button>
        ))}
        {[...told].map((words) => (
          <p key={words} className={css.note}>
            {words}
          </p>
        ))}
      </div>
    </>
  );
}

/** Tells when the state changes; the ages that tick are not read out, and neither is what it begins with. */
function useTold({ state, why, updatedAgoMs }: Freshness): void {
  const t = useT();
  const language = useLanguage();
  const isKnown = updatedAgoMs !== undefined || state === 'stale' || state === 'offline';
  const told = useRef<Freshness['state']>(undefined);
  useEffect(() => {
    if (!isKnown || told.current === state) return;
    const isFirst = told.current === undefined;
    told.current = state;
    if (isFirst) return;
    const [words] = freshnessWords({ state, why }, language);
    announce(t(state === 'live' ? say('tasks.fresh.live') : words));
  }, [isKnown, state, why, t, language]);
}

type Because = SlowedBy | Exclude<IdleBecause, 'off'>;

function whyOf(because: Because, calls: CallsLeft | undefined): Message | undefined {
  switch (because) {
    case 'daily-limit':
    case 'daily-reserve':
      return calls && say(`tasks.slowed.${because}`, calls);
    default:
      return say(`tasks.slowed.${because}`);
  }
}

/** Why polling is slowed, and of which source. */
interface Slowed {
  readonly by: Because;
  readonly at: number;
}

/** The worst of the sources decides the state; the age is that of the oldest. Instants are wall time. */
function freshnessOf(polls: readonly ListedSource['poll'][], now: number): Freshness & { readonly slowed?: Slowed } {
  const reads = polls.map(({ readAt }) => readAt);
  const nexts = polls.flatMap(({ nextAt }) => (nextAt === undefined ? [] : [nextAt]));
  const oldest = reads.some((at) => at === undefined) ? undefined : Math.min(...reads.map((at) => at ?? now));
  const ages = {
    updatedAgoMs: oldest === undefined ? undefined : now - oldest,
    nextInMs: nexts.length === 0 || polls.some(({ reading }) => reading) ? undefined : Math.min(...nexts) - now,
  };
  if (polls.some(({ failure }) => failure?.kind === 'offline')) return { state: 'offline', ...ages };
  if (polls.some(({ failure }) => failure && failure.kind !== 'throttled')) return { state: 'stale', ...ages };
  const decisions = polls.map(({ decision }) => decision);
  if (decisions.some((decision) => decision.kind === 'idle' && decision.because === 'off')) {
    return { state: 'paused', ...ages };
  }
  for (const [at, decision] of decisions.entries()) {
    if (decision.kind === 'idle' && decision.because !== 'hidden') {
      return { state: 'slowed', ...ages, slowed: { by: decision.because === 'off' ? 'choice' : decision.because, at } };
    }
    if (decision.kind === 'wait' && decision.slowedBy && decision.slowedBy !== 'cost') {
      return { state: 'slowed', ...ages, slowed: { by: decision.slowedBy, at } };
    }
  }
  return { state: 'live', ...ages };
}
