import type { MantineColorSchemeManager } from '@mantine/core';
import { preferences } from '@/storage/preferences';

/** Lets Mantine take the colour scheme from the operator's preferences, the one place where it is kept. */
export const schemeManager: MantineColorSchemeManager = (() => {
  let stop: (() => void) | undefined;
  return {
    get: () => preferences.read().scheme,
    set: (scheme) => preferences.write((present) => ({ ...present, scheme })),
    subscribe: (tell) => {
      stop = preferences.subscribe(() => tell(preferences.read().scheme));
    },
    unsubscribe: () => stop?.(),
    clear: () => preferences.write((present) => ({ ...present, scheme: 'auto' })),
  };
})();
