import { type Cloud, CLOUDS } from '@/core/connection';
import type { DataartsSettings } from './clouds/dataarts/settings';
import type { DataworksSettings } from './clouds/dataworks/settings';
import type { IotdaSettings } from './clouds/iotda/settings';
import type { WorkspaceSettings } from './clouds/workspace/settings';

/** What each cloud can be set to. */
interface Settings {
  readonly iotda: IotdaSettings;
  readonly dataworks: DataworksSettings;
  readonly workspace: WorkspaceSettings;
  readonly dataarts: DataartsSettings;
}

/** What the vendors' documents leave open, by cloud; what is left out is as the cloud has it by default. */
export type OpenPoints = { readonly [C in Cloud]?: Partial<Settings[C]> };

type Parser<C extends Cloud> = (name: string, text: string) => Partial<Settings[C]> | undefined;

/** Hardly any address names a setting, so that what can read one loads with the first that is named. */
const PARSERS: { readonly [C in Cloud]: () => Promise<Parser<C>> } = {
  iotda: async () => (await import('./clouds/iotda/parse-setting')).parseIotdaSetting,
  dataworks: async () => (await import('./clouds/dataworks/settings')).parseDataworksSetting,
  workspace: async () => (await import('./clouds/workspace/settings')).parseWorkspaceSetting,
  dataarts: async () => (await import('./clouds/dataarts/settings')).parseDataartsSetting,
};

/** Both, where they differ as the second says. */
export function withPoints(points: OpenPoints = {}, more: OpenPoints = {}): OpenPoints {
  return CLOUDS.reduce((all, cloud) => withCloud(all, cloud, more[cloud]), points);
}

function withCloud<C extends Cloud>(points: OpenPoints, cloud: C, more: OpenPoints[C]): OpenPoints {
  return more ? { ...points, [cloud]: { ...points[cloud], ...more } } : points;
}

/**
 * Settings from outside: `iotda.listScope` and `project`, `iotda.notReady` and `409:IOTDA.014804`. Undefined where it is no
 * setting, or not with this value.
 */
export async function readPoint(name: string, value: string): Promise<OpenPoints | undefined> {
  const [before, setting = ''] = name.split('.', 2);
  const cloud = CLOUDS.find((one) => one === before);
  if (cloud === undefined) return undefined;
  const point = (await PARSERS[cloud]())(setting, value);
  return point && { [cloud]: point };
}
