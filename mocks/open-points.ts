import { type DataworksSettings, parseDataworksSetting } from './clouds/dataworks/settings';
import { type IotdaSettings, parseIotdaSetting } from './clouds/iotda/settings';

/** What the vendors' documents leave open, by cloud; what is left out is as the cloud has it by default. */
export interface OpenPoints {
  readonly iotda?: Partial<IotdaSettings>;
  readonly dataworks?: Partial<DataworksSettings>;
}

/** Both, where they differ as the second says. */
export function withPoints(points: OpenPoints = {}, more: OpenPoints = {}): OpenPoints {
  const dataworks = { ...points.dataworks, ...more.dataworks };
  return { iotda: { ...points.iotda, ...more.iotda }, ...(Object.keys(dataworks).length > 0 && { dataworks }) };
}

/**
 * Settings from outside: `iotda.listScope` and `project`, `iotda.notReady` and `409:IOTDA.014804`. Undefined where it is no
 * setting, or not with this value.
 */
export function readPoint(name: string, value: string): OpenPoints | undefined {
  const [cloud, setting = ''] = name.split('.', 2);
  if (cloud === 'dataworks') {
    const dataworks = parseDataworksSetting(setting, value);
    return dataworks && { dataworks };
  }
  const iotda = cloud === 'iotda' ? parseIotdaSetting(setting, value) : undefined;
  return iotda && { iotda };
}
