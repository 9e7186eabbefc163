import type { Edition } from '../clouds/dataworks/workspace';
import type { ScenarioFactory } from '../scenario';
import type { DataworksPast } from './dataworks-world';
import { type CloudLoader, harbourScenario } from './harbour';
import type { Past } from './iotda-world';

const iotda =
  (past: Past): CloudLoader =>
  async (beginning) =>
    (await import('./iotda-world')).mountIotda(beginning, past);

/** DataWorks beside it, in an edition without a day's limit unless said otherwise. */
const dataworks = (past: DataworksPast, edition: Edition = 'enterprise') => ({
  edition,
  load: async (beginning: Parameters<CloudLoader>[0]) =>
    (await import('./dataworks-world')).mountDataworks(beginning, edition, past),
});

/** The clouds in which only these two scenarios have anything. */
const others = (past: 'calm' | 'empty'): { readonly workspace: CloudLoader; readonly dataarts: CloudLoader } => ({
  workspace: async (beginning) => (await import('./workspace-world')).mountWorkspace(beginning, past),
  dataarts: async (beginning) => (await import('./dataarts-world')).mountDataarts(beginning, past),
});

const WITH_DATAWORKS = { dataworks: dataworks('calm') };

/** How many calls a user has in a minute where the gateway throttles. */
const CALLS_PER_MINUTE = 20;

/** Named worlds. The first is what a newcomer sees. */
export const SCENARIOS: Readonly<Record<string, ScenarioFactory>> = {
  /** Weeks of ordinary work in two projects, some of it going on. */
  calm: harbourScenario('calm', iotda('calm'), { ...WITH_DATAWORKS, ...others('calm') }),
  /** The same projects before anybody exported anything. */
  empty: harbourScenario('empty', iotda('empty'), { dataworks: dataworks('empty'), ...others('empty') }),
  /** DataWorks' smallest edition: 100 calls a day for all that the account asks, 10 packages of which one is left. */
  'basic-edition': harbourScenario('basic-edition', iotda('calm'), { dataworks: dataworks('calm', 'basic') }),
  /** Production is full: fifty exports, five of them unfinished. One ends within two minutes. */
  'quota-exhausted': harbourScenario('quota-exhausted', iotda('quota-exhausted')),
  /** The gateway lets each user make so many calls a minute, and refuses the rest. */
  throttled: harbourScenario('throttled', iotda('calm'), {
    ...WITH_DATAWORKS,
    around: () => ({
      faults: [
        {
          id: 'throttle',
          match: { endpoint: 'iotda.*' },
          effect: {
            kind: 'status',
            status: 429,
            message: `The throttling threshold has been reached: policy user over ratelimit,limit:${CALLS_PER_MINUTE},time:1 minute`,
          },
          beyond: { calls: CALLS_PER_MINUTE, perMs: 60_000 },
        },
      ],
    }),
  }),
  /** The operator's session at the gateway ends while the first minute is not over. */
  'expired-session': harbourScenario('expired-session', iotda('calm'), {
    ...WITH_DATAWORKS,
    around: ({ epoch }) => ({ sessionEndsAt: epoch + 45_000 }),
  }),
  /** Some rows of production's list are not as documented. */
  'contract-drift': harbourScenario('contract-drift', iotda('contract-drift')),
  /** Production lists 10,000 exports of 200 users. */
  crowded: harbourScenario('crowded', iotda('crowded')),
};
