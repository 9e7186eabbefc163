import type { ScenarioFactory } from '../scenario';
import { harbourScenario } from './harbour';

const iotdaWorld = () => import('./iotda-world');

/** Named worlds. The first is what a newcomer sees. */
export const SCENARIOS: Readonly<Record<string, ScenarioFactory>> = {
  /** Weeks of ordinary work in two projects, some of it going on. */
  calm: harbourScenario('calm', async (beginning) => (await iotdaWorld()).mountIotda(beginning, true)),
  /** The same projects before anybody exported anything. */
  empty: harbourScenario('empty', async (beginning) => (await iotdaWorld()).mountIotda(beginning, false)),
};
