import { useQuery } from '@tanstack/react-query';
import { formQuery } from './load-form';
import { useServices } from './services';
import { sourceKey } from './sources';
import { useSources } from './use-sources';

/** Where something was sent, or is to be: its source and form; undefined until they are loaded, or where there is none. */
export function usePlace(place: { readonly connection: string; readonly type: string }) {
  const key = sourceKey(place.connection, place.type);
  const source = useSources(place).sources?.find((one) => one.key === key);
  const { data: form } = useQuery(formQuery(useServices(), place.type, source?.type));
  return source && form ? { source, form } : undefined;
}
