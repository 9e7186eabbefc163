import { isUnfinished } from '@/core/status';
import type { Run } from '@/core/task';
import { useTicking } from '@/queries/use-ticking';
import { Duration } from '@/ui/duration';

/** How long a run took, or has taken so far by the domain's clock, by the second. */
export function RunDuration({ run }: { readonly run: Run | undefined }) {
  const ms = useTicking((now) => {
    if (run?.startedAt === undefined) return undefined;
    const end = run.endedAt ?? (isUnfinished(run) ? now : undefined);
    return end === undefined ? undefined : Math.floor(Math.max(0, end - run.startedAt) / 1_000) * 1_000;
  });
  return <Duration ms={ms} />;
}
