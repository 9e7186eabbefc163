import { preferences, shownZone } from './preferences';
import { useStore } from './use-store';

/** The zone in which times are shown: the operator's choice, else the browser's. */
export function useZone(): string {
  return shownZone(useStore(preferences).zone);
}
