import { useSyncExternalStore } from 'react';
import { announcer } from './announce';

/** The one polite and the one assertive region. The shell shows it once, before anything can be announced. */
export function LiveRegion() {
  const { polite, assertive } = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <div className="visually-hidden">
      <output>{polite}</output>
      <div role="alert">{assertive}</div>
    </div>
  );
}
