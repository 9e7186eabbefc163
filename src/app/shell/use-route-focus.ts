import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of page the heading gets the focus, as a loaded page would. Parts of a page that are routes themselves
 * (tabs) keep theirs: they stand inside `data-keep-focus`. A page that one comes back to stays where it was scrolled to.
 */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(() => {
    let isReturn = false;
    const stops = [
      router.history.subscribe(({ action }) => {
        isReturn = action.type !== 'PUSH' && action.type !== 'REPLACE';
      }),
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        if (document.activeElement?.closest('[data-keep-focus]')) return;
        document.querySelector('h1')?.focus({ preventScroll: isReturn });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [router]);
}
