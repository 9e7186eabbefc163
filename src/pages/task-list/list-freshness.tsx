import { useEffect, useId, useRef, useState } from 'react';
import type { Message } from '@/core/message';
import type { IdleBecause, SlowedBy } from '@/core/polling';
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
import { latePart } from '@/ui/late-part';
import css from './list-menu.module.css';

const loadMenu = () => import('./pace-menu').then((m) => m.PaceMenu);
const PaceMenu = latePart(loadMenu);

/**
 * How old the list is, told by its oldest source, when the next one is read, and why that is slow; pressed, it is where the
 * pace is chosen, and where the calls of a day are told that there are.
 */
export function ListFreshness({ list }: { readonly list: Pick<TaskList, 'sources'> }) {
  const t = useT();
  const id = useId();
  const { clock, wallNow } = useServices();
  const [opened, setOpened] = useState(false);
  useTicking((_, wall) => Math.floor(wall / 1_000));
  const polls = useSourcePolls(list.sources.map(({ source }) => source.key));
  const { slowed, ...rest } = freshnessOf(polls, wallNow());
  const slow = slowed && list.sources[slowed.at]?.source;
  const why = slowed && whyOf(slowed.by, slow && callsLeft(slow.type.source, slow.connection, clock.now()));
  const freshness = { ...rest, ...(why ? { why: t(why) } : undefined) };
  useTold(freshness);
  if (list.sources.length === 0) return null;
  // It is on its way before it is wanted.
  const prefetch = () => void loadMenu().catch(() => undefined);
  return (
    <>
      <button
        type="button"
        className={css.fresh}
        popoverTarget={id}
        aria-haspopup="true"
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => setOpened(true)}
      >
        <FreshnessBadge {...freshness} />
      </button>
      <div id={id} popover="auto" className={css.paces} role="group" aria-label={t(say('tasks.pace'))}>
        {opened && <PaceMenu list={list} popover={id} />}
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
      if (calls?.left === 0) return say('tasks.slowed.used');
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

/** Whether reading failed, and not for want of calls alone: they come with time, and that is told as what slows it. */
function isStale({ failure, decision }: ListedSource['poll']): boolean {
  if (!failure || failure.kind === 'throttled') return false;
  return failure.kind !== 'quota' || decision.kind !== 'idle' || decision.because !== 'daily-reserve';
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
  if (polls.some(isStale)) return { state: 'stale', ...ages };
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
