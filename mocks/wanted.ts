import { DEMO_SPEEDS } from '@/core/demo';
import { type OpenPoints, readPoint, withPoints } from './open-points';
import type { Wanted } from './world-record';

/**
 * What an address asks for: `?demo=<scenario>`, `?epoch=<ISO 8601>`, `?speed=0|1|10|60`. What it cannot mean is passed over.
 */
export function readWanted(search: string, scenarios: readonly string[]): Omit<Wanted, 'settings'> {
  const query = new URLSearchParams(search);
  const scenario = scenarios.find((name) => name === query.get('demo'));
  const epoch = Date.parse(query.get('epoch') ?? '');
  const speed = DEMO_SPEEDS.find((one) => String(one) === query.get('speed'));
  return {
    ...(scenario !== undefined && { scenario }),
    ...(Number.isFinite(epoch) && { epoch }),
    ...(speed !== undefined && { speed }),
  };
}

/** The settings that an address asks for, such as `?iotda.listScope=project`. What is none is passed over. */
export async function readSettings(search: string): Promise<Pick<Wanted, 'settings'>> {
  let settings: OpenPoints | undefined;
  for (const [name, value] of new URLSearchParams(search)) {
    const point = await readPoint(name, value);
    if (point) settings = withPoints(settings, point);
  }
  return settings ? { settings } : {};
}
