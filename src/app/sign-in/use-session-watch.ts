import { useEffect } from 'react';
import { useServices } from '@/queries/services';
import { checkSession } from '@/queries/session';

/**
 * Keeps the tabs of a browser of one mind about the session, which they share: what one learns the others look up. Where
 * one signs in elsewhere, this tab looks when it is come back to.
 */
export function useSessionWatch(): void {
  const services = useServices();
  useEffect(() => {
    const { session } = services;
    const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('quayside:session') : undefined;
    let { expired } = session.state();
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      await checkSession(services).finally(() => {
        looking = false;
      });
    };
    const lookIfOut = () => {
      if (expired && document.visibilityState === 'visible') void look();
    };
    const stop = session.subscribe(() => {
      const now = session.state().expired;
      if (now === expired) return;
      expired = now;
      tabs?.postMessage(expired ? 'out' : 'in');
    });
    tabs?.addEventListener('message', () => void look());
    addEventListener('focus', lookIfOut);
    document.addEventListener('visibilitychange', lookIfOut);
    return () => {
      stop();
      tabs?.close();
      removeEventListener('focus', lookIfOut);
      document.removeEventListener('visibilitychange', lookIfOut);
    };
  }, [services]);
}
