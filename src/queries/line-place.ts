import { useQuery } from '@tanstack/react-query';
import { sourceKey } from './sources';
import { useSources } from './use-sources';

/** Where something was sent, or is to be: its source and form; undefined until they are loaded, or where there is none. */
export function usePlace(place: { readonly connection: string; readonly type: string }) {
  const key = sourceKey(place.connection, place.type);
  const source = useSources().sources?.find((one) => one.key === key);
  const { data: form } = useQuery({
    // The create page's own: what it has loaded is here too.
    queryKey: ['console', 'form', place.type],
    queryFn: () => source?.type.form?.() ?? null,
    enabled: source !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
  return source && form ? { source, form } : undefined;
}
