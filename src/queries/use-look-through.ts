import { useEffect, useRef, useState } from 'react';
import type { Failure } from '@/transport/failures';
import type { LookThrough } from './look-through';
import { useServices } from './services';
import type { Source } from './sources';

/** What keeps code from coming. */
const NOT_LOADED: Failure = { kind: 'offline', endpoint: 'console.LookThrough', unclear: false };

/** Looks through what polls do not read, for a list on screen. Its code comes when it is wanted. */
export function useLookThrough(sources: readonly Source[]) {
  const services = useServices();
  const [isLooking, setLooking] = useState(false);
  const through = useRef<Promise<LookThrough>>(undefined);
  const [stop] = useState(() => () => void through.current?.then((looks) => looks.stop()));
  useEffect(() => stop, [stop]);
  const load = async () => {
    const looks = new (await import('./look-through')).LookThrough(services);
    looks.subscribe(() => setLooking(looks.isGoing()));
    return looks;
  };
  const look = async (how: 'further' | 'all'): Promise<readonly Failure[]> => {
    through.current ??= load();
    const looks = await through.current.catch(() => undefined);
    if (looks) return looks.look(sources, how);
    through.current = undefined;
    return [NOT_LOADED];
  };
  return { isLooking, look, stop };
}
