import type { MantineColorSchemeManager } from '@mantine/core';
import { type Preferences, preferences } from '@/storage/preferences';

type Scheme = Preferences['scheme'];

/** Keeps the scheme; what is kept already is not written again, since Mantine hands back what it is told. */
function keep(scheme: Scheme): void {
  if (preferences.read().scheme !== scheme) preferences.write((present) => ({ ...present, scheme }));
}

/** Lets Mantine take the colour scheme from the operator's preferences, the one place where it is kept. */
export const schemeManager: MantineColorSchemeManager = (() => {
  let stop: (() => void) | undefined;
  return {
    get: () => preferences.read().scheme,
    set: keep,
    subscribe: (tell) => {
      let told = preferences.read().scheme;
      stop = preferences.subscribe(() => {
        const { scheme } = preferences.read();
        if (scheme === told) return;
        told = scheme;
        tell(scheme);
      });
    },
    unsubscribe: () => stop?.(),
    clear: () => keep('auto'),
  };
})();
