import { useQuery } from '@tanstack/react-query';
import type { TaskForm } from '@/task-types/task-form';
import { useServices } from './services';
import { findSource, type Source, sourceKey } from './sources';

/** Where something was sent, or is to be: its source and form; undefined until they are loaded, or where there is none. */
export function usePlace(place: { readonly connection: string; readonly type: string }) {
  const services = useServices();
  const key = sourceKey(place.connection, place.type);
  const { data } = useQuery({
    queryKey: ['console', 'place', key],
    queryFn: async (): Promise<{ readonly source: Source; readonly form: TaskForm } | null> => {
      const source = await findSource(services, key);
      const form = await source?.type.form?.();
      return source && form ? { source, form } : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
  return data ?? undefined;
}
