import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of page the heading gets the focus, as a loaded page would. Parts of a page that are routes themselves
 * (tabs) keep theirs: they stand inside `data-keep-focus`.
 */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        if (document.activeElement?.closest('[data-keep-focus]')) return;
        document.querySelector('h1')?.focus();
      }),
    [router],
  );
}
