import { useEffect, useEffectEvent } from 'react';
import { announce } from '@/ui/announce';

/** Lets screen readers hear of a condition when it begins. A change of language says nothing new. */
export function useSaidOnce(holds: boolean, words: string, urgency: 'polite' | 'assertive'): void {
  const tell = useEffectEvent(() => announce(words, urgency));
  useEffect(() => {
    if (holds) tell();
  }, [holds]);
}
