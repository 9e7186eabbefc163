import { describe, expect, it } from 'vitest';
import { foldMore } from '@/queries/fold-more';
import { foldReading } from '@/queries/fold-reading';
import { readSource } from '@/queries/read-source';
import type { SourceState } from '@/queries/source-state';
import { exportListContext } from '@/testing/export-list';
import { workspaceExport } from '.';

/** Three hundred exports, all known; some go on far from the head. */
class Followed {
  rows: readonly string[] = Array.from({ length: 300 }, (_, place) => `exp-${place}`);
  readonly going: Set<string>;
  readonly #ageless: string | undefined;
  calls = 0;
  state: SourceState | undefined;

  constructor(going: readonly string[], ageless?: string) {
    this.going = new Set(going);
    this.#ageless = ageless;
  }

  readonly context = exportListContext(
    () =>
      this.rows.map((id) => ({
        id,
        status: this.going.has(id) ? 'CREATING' : 'SUCCESS',
        ...(id === this.#ageless ? undefined : { at: 1_700_000_000_000 - placeIn(id) * 60_000 }),
      })),
    () => (this.calls += 1),
  );

  async readAll(): Promise<void> {
    let state = foldReading(undefined, await readSource(workspaceExport, this.context, undefined), 0);
    while (state.next !== undefined) {
      const cursor = state.next;
      state = foldMore(state, await workspaceExport.list(this.context, cursor), { cursor }, 0);
    }
    this.state = state;
  }

  /** One poll; gives how many calls it took, and how many it says that it took. */
  async poll(): Promise<readonly [number, number | undefined]> {
    this.calls = 0;
    const reading = await readSource(workspaceExport, this.context, this.state);
    this.state = foldReading(this.state, reading, 0);
    return [this.calls, reading.requests];
  }

  delete(from: number, to: number): void {
    this.rows = this.rows.filter((id) => placeIn(id) < from || placeIn(id) >= to);
  }

  statusOf(id: string): string | undefined {
    return this.state?.tasks.find(({ ref }) => ref.id === id)?.latestRun?.status;
  }
}

function placeIn(id: string): number {
  return Number(id.slice('exp-'.length));
}

describe('an export that goes on beyond the first page', () => {
  it('is seen to end by the next poll, by one call more', async () => {
    const followed = new Followed(['exp-151', 'exp-249']);
    await followed.readAll();
    followed.going.clear();
    expect(await followed.poll()).toEqual([2, 2]);
    expect(['exp-151', 'exp-249'].map((id) => followed.statusOf(id))).toEqual(['succeeded', 'succeeded']);
    expect(await followed.poll()).toEqual([1, 1]);
  });

  it('is seen to end where the list became shorter before it, and the calls that this takes are told', async () => {
    const followed = new Followed(['exp-151', 'exp-200', 'exp-249']);
    await followed.readAll();
    followed.delete(110, 120);
    followed.going.delete('exp-200');
    followed.going.delete('exp-249');
    const [calls, told] = await followed.poll();
    expect(told).toBe(calls);
    expect(['exp-151', 'exp-200', 'exp-249'].map((id) => followed.statusOf(id))).toEqual([
      'running',
      'succeeded',
      'succeeded',
    ]);
  });

  it('takes none along that are still there, where the one before it tells no time', async () => {
    const followed = new Followed(['exp-151'], 'exp-150');
    await followed.readAll();
    followed.delete(110, 120);
    await followed.poll();
    await followed.poll();
    const known = new Set(followed.state?.tasks.map(({ ref }) => ref.id));
    expect(followed.rows.filter((id) => !known.has(id))).toEqual([]);
    followed.going.clear();
    await followed.poll();
    expect(followed.statusOf('exp-151')).toBe('succeeded');
  });
});
