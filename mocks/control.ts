import type { DemoControl, DemoState } from '@/core/demo';
import { SCENARIOS } from './scenarios/scenarios';
import type { World } from './world';

export interface Opened {
  readonly world: World;
  readonly kept: DemoState['kept'];
}

/**
 * A control that is there before the world is. Until then it shows the state of `before` and the wall's time; what is asked
 * of it waits.
 */
export function createControl(
  opening: Promise<Opened>,
  ready: Promise<void>,
  before: DemoState,
  wall: () => number,
): DemoControl {
  const listeners = new Set<() => void>();
  let world: World | undefined;
  let state: DemoState = before;

  void opening.then(
    (opened) => {
      world = opened.world;
      const show = () => {
        const { speed, scenario, faults } = opened.world.describe();
        state = { speed, scenario, faults, kept: opened.kept };
        for (const listener of listeners) listener();
      };
      opened.world.subscribe(show);
      show();
    },
    // Whoever waits for `ready` learns of it.
    () => {},
  );

  return {
    ready,
    get scenarios() {
      return world?.scenarios ?? Object.keys(SCENARIOS);
    },
    now: () => world?.now() ?? wall(),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setSpeed: async (speed) => (await opening).world.steer({ speed }),
    jump: async (ms) => (await opening).world.steer({ jumpMs: ms }),
    reset: async (scenario) => (await opening).world.reset(scenario === undefined ? {} : { scenario }),
    endSession: async () => (await opening).world.endSession(),
  };
}
