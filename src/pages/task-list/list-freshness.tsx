import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import type { ListedSource, TaskList } from '@/queries/use-task-list';
import { FreshnessBadge } from '@/ui/freshness-badge';
import type { Freshness } from '@/ui/freshness-words';

/** How old the list is, told by its oldest source, when the next one is read, and why that is slow. */
export function ListFreshness({ list }: { readonly list: Pick<TaskList, 'sources'> }) {
  const t = useT();
  const { wallNow } = useServices();
  useTicking((_, wall) => Math.floor(wall / 1_000));
  if (list.sources.length === 0) return null;
  const freshness = freshnessOf(
    list.sources.map(({ poll }) => poll),
    wallNow(),
  );
  const { slowedBy, ...rest } = freshness;
  return <FreshnessBadge {...rest} {...(slowedBy ? { why: t(say(`tasks.slowed.${slowedBy}`)) } : undefined)} />;
}

type SlowedBy =
  | 'throttled'
  | 'failing'
  | 'daily-limit'
  | 'cost'
  | 'choice'
  | 'hidden'
  | 'clock-paused'
  | 'daily-reserve';

/** The worst of the sources decides the state; the age is that of the oldest. Instants are wall time. */
function freshnessOf(
  polls: readonly ListedSource['poll'][],
  now: number,
): Freshness & { readonly slowedBy?: SlowedBy } {
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
  for (const decision of decisions) {
    if (decision.kind === 'idle' && decision.because !== 'hidden') {
      return { state: 'slowed', ...ages, slowedBy: decision.because === 'off' ? 'choice' : decision.because };
    }
    if (decision.kind === 'wait' && decision.slowedBy && decision.slowedBy !== 'cost') {
      return { state: 'slowed', ...ages, slowedBy: decision.slowedBy };
    }
  }
  return { state: 'live', ...ages };
}
