import type { Bench } from './bench';
import { dataworksExportBench } from './dataworks-export';
import { dataworksSyncBench } from './dataworks-sync';
import { iotdaExportBench } from './iotda-export';
import { worstBench } from './worst';

/** One bench for each entry of the registry, and one for the made-up type that the contract must bear too. */
export const benches: readonly Bench[] = [iotdaExportBench, dataworksExportBench, dataworksSyncBench, worstBench];
