import { useEffect, useSyncExternalStore } from 'react';
import { useServices } from '@/queries/services';

/** Whether this browser is cut off. When it no longer is, what failed by it is read again. */
export function useReach(): boolean {
  const services = useServices();
  const { reach } = services;
  useEffect(() => {
    const listen = () => reach.browserSays(navigator.onLine);
    listen();
    addEventListener('online', listen);
    addEventListener('offline', listen);
    const stop = reach.subscribe(() => {
      if (reach.offline()) return;
      // What does not come is no loss: the polls go on by themselves.
      import('@/queries/session').then(({ recover }) => recover(services, 'offline')).catch(() => undefined);
    });
    return () => {
      removeEventListener('online', listen);
      removeEventListener('offline', listen);
      stop();
    };
  }, [services, reach]);
  return useSyncExternalStore(reach.subscribe, reach.offline);
}
