import { useEffect, useState } from 'react';
import { useServices } from '@/queries/services';
import { NotLoadedError } from '@/ui/not-loaded';

/** Whether the words of later screens are there; asks for them. Throws, for the boundary above, where they do not come. */
export function useLaterWords(): boolean {
  const { translator } = useServices();
  const [state, setState] = useState<{ readonly there: boolean; readonly lost?: unknown }>({ there: false });
  useEffect(() => {
    let here = true;
    translator.load('later').then(
      () => here && setState({ there: true }),
      (lost: unknown) => here && setState({ there: false, lost }),
    );
    return () => {
      here = false;
    };
  }, [translator]);
  if (state.lost !== undefined) throw new NotLoadedError(state.lost);
  return state.there;
}
