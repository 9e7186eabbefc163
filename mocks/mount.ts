import type { Actor, Call, CloudReply, OperationEndpoint, Route, SimulatedCloud, Sought, Vendor } from './cloud';
import { matchPath, Refusal } from './cloud';
import { type Fold, folded, type LogEntry, type Part } from './log';
import type { Snapshot } from './store';

/** A part of the world together with what it has folded so far. What type its state has, nobody outside knows. */
export interface Mounted {
  readonly id: string;
  /** The last entry that is in it. */
  seq(): number;
  catchUp(entries: readonly LogEntry[]): void;
  snapshot(world: string): Snapshot;
  /** Starts from a snapshot; one that this part cannot read is passed over. */
  restore(snapshot: Snapshot | undefined): void;
}

/** An operation that a request fits. */
export interface Found {
  readonly endpoint: OperationEndpoint;
  readonly params: Readonly<Record<string, string>>;
  readonly connection: string | undefined;
  /** Asks the cloud. `keep` takes the new state over once it is logged; without it nothing changed. */
  answer(call: Omit<Call, 'params' | 'query'>): { readonly reply: CloudReply; readonly keep?: (seq: number) => void };
}

export interface MountedCloud extends Mounted {
  readonly vendor: Vendor;
  find(request: Sought): Found | undefined;
  readonly failure: SimulatedCloud<unknown>['failure'];
}

/** A part as a mounted one, and its state to read. */
export function mountPart<State>(part: Part<State>): Mounted & { state(): State; set(fold: Fold<State>): void } {
  let fold: Fold<State> = { state: part.initial, seq: 0 };
  return {
    id: part.id,
    state: () => fold.state,
    seq: () => fold.seq,
    // Another call may have read the same entry from the log in the meantime.
    set: (next) => {
      if (next.seq > fold.seq) fold = next;
    },
    catchUp: (entries) => {
      fold = folded(part, fold, entries);
    },
    snapshot: (world) => ({ part: part.id, world, ...fold }),
    restore: (snapshot) => {
      if (snapshot && part.isState(snapshot.state)) fold = { state: snapshot.state, seq: snapshot.seq };
    },
  };
}

/** A cloud as a mounted part: its operations answer calls, and fold the log by answering it again. */
export function mountCloud<State>(cloud: SimulatedCloud<State>, actors: readonly Actor[]): MountedCloud {
  const part = mountPart<State>({
    id: cloud.id,
    initial: cloud.initial,
    isState: cloud.isState,
    apply(state, { at, command }) {
      if (command.kind !== 'call' || command.cloud !== cloud.id || !command.reached) return state;
      const actor = actors.find((one) => one.userId === command.actor);
      const route = match(command.request);
      if (!actor || !route) return state;
      const { request } = command;
      return run(route, state, { request, actor, now: at, requestId: '', wallNow: 0, origin: '' }).state;
    },
  });

  function match(request: Sought): Route<State> | undefined {
    if (cloud.route) return cloud.route(request);
    const { method, path } = request;
    for (const operation of cloud.operations) {
      if (operation.endpoint.method !== method) continue;
      const params = matchPath(operation.endpoint.path, path);
      if (params) return { operation, params };
    }
    return undefined;
  }

  function run({ operation, params }: Route<State>, state: State, call: Omit<Call, 'params' | 'query'>) {
    try {
      return operation.handle(state, { ...call, params, query: new URLSearchParams(call.request.search) });
    } catch (thrown) {
      if (thrown instanceof Refusal) return { state, reply: thrown.reply };
      throw thrown;
    }
  }

  return {
    ...part,
    vendor: cloud.vendor,
    failure: cloud.failure,
    find(request) {
      const route = match(request);
      if (!route) return undefined;
      return {
        endpoint: route.operation.endpoint,
        params: route.params,
        connection: cloud.connectionOf(route.params),
        answer(call) {
          const before = part.state();
          const { state, reply } = run(route, before, call);
          return state === before ? { reply } : { reply, keep: (seq) => part.set({ state, seq }) };
        },
      };
    },
  };
}
