import type { Bench } from './bench';
import { dataartsCollectionBench } from './dataarts-collection';
import { dataworksExportBench } from './dataworks-export';
import { dataworksSyncBench } from './dataworks-sync';
import { iotdaExportBench } from './iotda-export';
import { workspaceExportBench } from './workspace-export';
import { worstBench } from './worst';

/** One bench for each entry of the registry, and one for the made-up type that the contract must bear too. */
export const benches: readonly Bench[] = [
  iotdaExportBench,
  dataworksExportBench,
  dataworksSyncBench,
  workspaceExportBench,
  dataartsCollectionBench,
  worstBench,
];
