import { useEffect, useState, useSyncExternalStore } from 'react';
import { removalParts, removalsOf } from './removals-of';
import { useServices } from './services';
import { SeveralRemovals, type SeveralView } from './several-removals';

/** Deletes several at once, for as long as the caller is on screen; what then is still to be told is told elsewhere. */
export function useSeveralRemovals(): SeveralView & { readonly several: SeveralRemovals } {
  const services = useServices();
  const [several] = useState(
    () => new SeveralRemovals(removalParts(services), (troubles) => removalsOf(services).tell(troubles)),
  );
  useEffect(() => {
    several.watch();
    return () => several.leave();
  }, [several]);
  return { ...useSyncExternalStore(several.subscribe, several.read), several };
}
