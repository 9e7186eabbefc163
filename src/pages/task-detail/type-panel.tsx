import { useQuery } from '@tanstack/react-query';
import type { Task } from '@/core/task';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { usePanelAct } from '@/queries/use-panel-act';
import { usePanelPart } from '@/queries/use-panel-part';
import { useTicking } from '@/queries/use-ticking';
import { NotLoadedError } from '@/ui/not-loaded';
import { PartBoundary } from '@/ui/part-boundary';
import { Skeleton } from '@/ui/skeleton';

/** What the task type alone has to show, once it has come; a type without a panel shows nothing. */
export function TypePanel({ task, source: { connection, type } }: { readonly task: Task; readonly source: Source }) {
  const { translator, transport } = useServices();
  const usePart = usePanelPart(connection, type);
  const useAct = usePanelAct(connection, type);
  const { data, error, refetch } = useQuery({
    queryKey: ['console', 'panel', type.id],
    queryFn: async () => {
      const panel = (await type.panel?.()) ?? null;
      if (panel?.words) translator.addWords(panel.words);
      return panel;
    },
    enabled: type.panel !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
    // Code that did not come is not asked for at the vendor: being offline there is no reason to wait here.
    networkMode: 'always',
    retry: false,
  });
  if (error) {
    return (
      <PartBoundary onRetry={() => void refetch()}>
        <Missing cause={error} />
      </PartBoundary>
    );
  }
  // Most are about as high as this: what stands below must not jump.
  if (data === undefined && type.panel) return <Skeleton rows={4} />;
  if (!data) return null;
  return (
    <PartBoundary>
      <data.Panel
        task={task}
        connection={connection}
        usePart={usePart}
        useAct={useAct}
        useNow={useMinute}
        simulated={transport.simulated}
      />
    </PartBoundary>
  );
}

const MINUTE_MS = 60_000;

/** Rounded up: nobody is told of more time than there is. */
function useMinute(): number {
  return useTicking((now) => Math.ceil(now / MINUTE_MS) * MINUTE_MS);
}

/** Says, by the boundary above, that a part did not come. */
function Missing({ cause }: { readonly cause: unknown }): never {
  throw new NotLoadedError(cause);
}
