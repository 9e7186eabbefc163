import type { DemoSpeed } from '@/core/demo';
import { type Asked, ask, type CloudCall } from './ask';
import { type Steering, steered } from './clock';
import type { Role, Sought } from './cloud';
import type { FaultRule } from './faults';
import { hex } from './random';
import type { OpenPoints } from './open-points';
import { openReader, type ReaderOptions } from './reader';
import type { Scenario } from './scenario';
import { isOver, SESSION_MS, takenAlong } from './session';
import { liveFaults } from './stage';
import { mountedCloud } from './view';
import { newRecord, type Wanted } from './world-record';

export interface WorldOptions extends ReaderOptions {
  /** Called after this reader changed something that other readers show. */
  readonly announce?: () => void;
}

export interface WorldDescription {
  readonly scenario: string;
  /** The names that a reset takes. */
  readonly scenarios: readonly string[];
  readonly seed: string;
  /** Milliseconds since 1970, as is `now`. */
  readonly epoch: number;
  readonly now: number;
  readonly speed: DemoSpeed;
  readonly role: Role;
  /** When the operator's session ends, milliseconds since 1970; null where nobody said. */
  readonly sessionEndsAt: number | null;
  /** What of the documents' open points is otherwise than by default. */
  readonly settings: OpenPoints;
  /** Rules that can still strike. */
  readonly faults: number;
  readonly logLength: number;
}

export interface WorldAnswer extends Asked {
  readonly requestId: string;
  /** The simulated instant of the answer. */
  readonly now: number;
}

/** The simulated clouds with all that happened in them. */
export interface World {
  /** The names that `reset` knows. */
  readonly scenarios: readonly string[];
  /** The simulated instant, milliseconds since 1970. Never goes back but by `reset`. */
  readonly now: () => number;
  /** The newest that this reader knows. */
  describe(): WorldDescription;
  scenario(): Scenario;
  requestId(): string;
  /** Throws `RangeError` for a cloud that the scenario does not have, or a user that it does not know. */
  call(call: CloudCall): Promise<WorldAnswer>;
  /** Loads clouds before they are first called. Rejects where one cannot be loaded now. */
  load(clouds: Iterable<string>): Promise<void>;
  /** The id of the scenario's cloud that serves such a request. Loads all of them. */
  locate(request: Sought): Promise<string | undefined>;
  setFaults(rules: readonly FaultRule[]): Promise<void>;
  setRole(role: Role): Promise<void>;
  /**
   * Begins a session at the gateway, of 12 simulated hours, for a user of the scenario by name; from then on the console acts
   * in that user's role. False where nobody has that name.
   */
  signIn(user: string): Promise<boolean>;
  endSession(): Promise<void>;
  /** Whose session it is; undefined once it has ended. */
  sessionUser(): Promise<string | undefined>;
  /** Throws `RangeError` on a jump backwards. */
  steer(steering: Steering): Promise<void>;
  /**
   * Begins anew, from the epoch on; in another scenario or at another epoch where one is named. Throws `RangeError` for a
   * scenario that does not exist.
   */
  reset(wanted?: Wanted): Promise<void>;
  /** Takes over what other readers did, and lets the clock be seen. */
  refresh(): Promise<void>;
  /** Calls the listener when what `describe` gives changed in more than time and log, and when time jumped. */
  subscribe(listener: () => void): () => void;
}

/** Readers set each other's clocks right by less than this. */
const JUMP_MS = 1_000;

/** Opens the world that the store keeps, or makes the one that is wanted. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const reader = await openReader(options);
  const scenarios = Object.keys(options.scenarios);
  const listeners = new Set<() => void>();
  let requests = 0;
  let resets = 0;
  let told = '';
  let toldOrigin = 0;

  const turn: typeof reader.turn = async (cloudId, decide) => {
    const result = await reader.turn(cloudId, decide);
    if (result.changed) options.announce?.();
    const { now: _now, logLength: _length, ...shown } = describe();
    const { id, clock } = reader.record();
    const text = JSON.stringify([id, shown]);
    // Where the clock would have stood at the wall's beginning: as long as time merely passes, that stays.
    const origin = clock.simAt - clock.wallAt * clock.speed;
    if (text !== told || Math.abs(origin - toldOrigin) >= JUMP_MS) {
      told = text;
      toldOrigin = origin;
      for (const listener of listeners) listener();
    }
    return result;
  };

  function requestId(): string {
    requests += 1;
    return hex(32, reader.record().seed, options.name, requests);
  }

  function describe(): WorldDescription {
    const { scenario, seed, epoch, settings = {}, clock } = reader.record();
    const state = reader.view().stage.state();
    return {
      scenario,
      scenarios,
      seed,
      epoch,
      now: reader.now(),
      speed: clock.speed,
      role: state.role,
      sessionEndsAt: state.sessionEndsAt,
      settings,
      faults: liveFaults(state),
      logLength: state.length,
    };
  }

  const world: World = {
    scenarios,
    now: reader.now,
    describe,
    scenario: () => reader.view().scenario,
    requestId,
    async call(call) {
      const id = requestId();
      const { value } = await turn(call.cloud, ({ view, cloud, now, wall }) => {
        if (!cloud) throw new RangeError(`no cloud ${call.cloud}`);
        const around = { scenario: view.scenario, stage: view.stage.state(), now, wallNow: wall, requestId: id };
        const { asked, ...rest } = ask(cloud, call, around);
        return { ...rest, value: { ...asked, requestId: id, now } };
      });
      return value;
    },
    async load(clouds) {
      const view = reader.view();
      await Promise.all([...new Set(clouds)].map((id) => mountedCloud(view, id, options.store)));
    },
    async locate(request) {
      const view = reader.view();
      for (const id of Object.keys(view.scenario.clouds)) {
        if ((await mountedCloud(view, id, options.store)).find(request)) return id;
      }
      return undefined;
    },
    async setFaults(rules) {
      await turn(undefined, () => ({ value: undefined, command: { kind: 'faults', rules } }));
    },
    async setRole(role) {
      await turn(undefined, () => ({ value: undefined, command: { kind: 'role', role } }));
    },
    async signIn(user) {
      const { value } = await turn(undefined, ({ view, now }) => {
        const actor = view.scenario.actors.find((one) => one.user === user);
        if (!actor) return { value: false };
        return { value: true, command: { kind: 'session', endsAt: now + SESSION_MS, role: actor.role } };
      });
      return value;
    },
    async endSession() {
      await turn(undefined, ({ now }) => ({ value: undefined, command: { kind: 'session', endsAt: now } }));
    },
    async sessionUser() {
      const { value } = await turn(undefined, ({ view, now }) => {
        const state = view.stage.state();
        const actor = view.scenario.actors.find(({ role }) => role === state.role);
        return { value: isOver(state, now) ? undefined : actor?.user };
      });
      return value;
    },
    async steer(steering) {
      await turn(undefined, ({ record, wall, now, view }) => ({
        value: undefined,
        record: { ...record, clock: steered(record.clock, wall, steering) },
        ...takenAlong(view.stage.state(), view.scenario.sessionEndsAt, now, steering.jumpMs),
      }));
    },
    async reset(wanted = {}) {
      const { scenario: next } = wanted;
      if (next !== undefined && !scenarios.includes(next)) throw new RangeError(`no scenario ${next}`);
      resets += 1;
      await turn(undefined, ({ record, wall }) => {
        const { clock, ...same } = record;
        const again = { ...same, speed: clock.speed, ...wanted };
        return { value: undefined, record: newRecord(again, wall, `${record.id} ${resets}`) };
      });
    },
    async refresh() {
      await turn(undefined, () => ({ value: undefined }));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  // What was kept of the stage is read before anybody asks for it.
  await world.refresh();
  return world;
}
