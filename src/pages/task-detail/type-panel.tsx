import { useQuery } from '@tanstack/react-query';
import type { Task } from '@/core/task';
import type { Source } from '@/queries/sources';
import { usePanelPart } from '@/queries/use-panel-part';

/** What the task type alone has to show, once it has come; a type without a panel shows nothing. */
export function TypePanel({ task, source: { connection, type } }: { readonly task: Task; readonly source: Source }) {
  const usePart = usePanelPart(connection, type);
  const { data } = useQuery({
    queryKey: ['console', 'panel', type.id],
    queryFn: () => type.panel?.() ?? null,
    enabled: type.panel !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
  return data ? <data.Panel task={task} connection={connection} usePart={usePart} /> : null;
}
