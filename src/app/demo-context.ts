import { createContext, use, useContext } from 'react';
import type { DemoControl } from '@/core/demo';

/** The simulated clouds' controls, once they come; undefined in gateway mode. */
export const DemoContext = createContext<Promise<DemoControl> | undefined>(undefined);

/** Whether the console runs on simulated clouds. */
export function useIsDemo(): boolean {
  return useContext(DemoContext) !== undefined;
}

/** The controls; suspends until they have come. Only inside a demo. */
export function useDemo(): DemoControl {
  const demo = useContext(DemoContext);
  if (!demo) throw new Error('useDemo needs demo mode');
  return use(demo);
}
