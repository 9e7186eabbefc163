import type { Cloud } from '@/core/connection';

/** What the clouds' services are called, in every language. */
export const CLOUD_NAMES: Readonly<Record<Cloud, string>> = {
  iotda: 'IoTDA',
  workspace: 'Workspace',
  dataarts: 'DataArts',
  dataworks: 'DataWorks',
};
