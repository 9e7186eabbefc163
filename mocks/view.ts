import type { Mounted, MountedCloud } from './mount';
import { mountPart } from './mount';
import type { Scenario, ScenarioFactory } from './scenario';
import { stageOf } from './stage';
import type { WorldRecord, WorldStore } from './store';

/** What one reader holds of one world. Another world, another view. */
export interface View {
  readonly world: WorldRecord['id'];
  readonly scenario: Scenario;
  readonly stage: ReturnType<typeof mountStage>;
  /** Resolves once the stage stands on its snapshot, where there is one. */
  readonly staged: Promise<void>;
  readonly clouds: Map<string, Promise<MountedCloud>>;
  /** Up to which entry each part is kept as a snapshot. */
  readonly saved: Map<string, number>;
}

const mountStage = (scenario: Scenario) => mountPart(stageOf(scenario));

/** Throws `RangeError` for a scenario that does not exist. */
export function createView(
  record: WorldRecord,
  scenarios: Readonly<Record<string, ScenarioFactory>>,
  store: WorldStore,
): View {
  const factory = scenarios[record.scenario];
  if (!factory) throw new RangeError(`no scenario ${record.scenario}`);
  const { seed, epoch, settings } = record;
  const scenario = factory({ seed, epoch, settings });
  const mounted = mountStage(scenario);
  const staged = restored(mounted, record.id, store);
  return { world: record.id, scenario, stage: mounted, staged, clouds: new Map(), saved: new Map() };
}

/** Starts a part from its snapshot. Without one, or with one that cannot be read, the log is folded from its beginning. */
async function restored(part: Mounted, world: WorldRecord['id'], store: WorldStore): Promise<void> {
  const snapshot = await store.snapshot(part.id).catch(() => undefined);
  if (snapshot?.world === world) part.restore(snapshot);
}

/** A cloud of the scenario, loaded once and started from its snapshot. Throws `RangeError` for one it does not have. */
export function mountedCloud(view: View, id: string, store: WorldStore): Promise<MountedCloud> {
  const mounted = view.clouds.get(id);
  if (mounted) return mounted;
  const load = Object.hasOwn(view.scenario.clouds, id) ? view.scenario.clouds[id] : undefined;
  if (!load) throw new RangeError(`no cloud ${id}`);
  const loading = load().then(async (cloud) => {
    await restored(cloud, view.world, store);
    return cloud;
  });
  view.clouds.set(id, loading);
  // A chunk that did not arrive may arrive next time.
  loading.catch(() => view.clouds.delete(id));
  return loading;
}

const SNAPSHOT_EVERY = 64;

/** Keeps a snapshot of each part that has grown by enough since its last one. A failure to keep is no failure. */
export function saveGrown(view: View, parts: readonly Mounted[], store: WorldStore): void {
  for (const part of parts) {
    if (part.seq() - (view.saved.get(part.id) ?? 0) < SNAPSHOT_EVERY) continue;
    view.saved.set(part.id, part.seq());
    store.keep(part.snapshot(view.world)).catch(() => {});
  }
}
