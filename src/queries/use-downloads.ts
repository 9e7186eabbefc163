import { useSyncExternalStore } from 'react';
import { placeOf, turnOf, untilTurnMs } from '@/core/download-line';
import { refKey, type TaskRef } from '@/core/task';
import { TAB_ID } from '@/storage/tab-id';
import { useStore } from '@/storage/use-store';
import { type DownloadEntry, downloadGates, downloads } from './download-entries';
import type { DownloadLine } from './download-line';
import { downloadLineOf } from './download-line-of';
import { useServices } from './services';
import { useTicking } from './use-ticking';

/** The line of this tab. */
export function useDownloadLine(): DownloadLine {
  return downloadLineOf(useServices());
}

/** Every file that was asked for in this browser, newest first, but those that somebody wants no more. */
export function useDownloads(): readonly DownloadEntry[] {
  return useStore(downloads).filter(({ state }) => state !== 'left');
}

/** The last that was asked for of a task. */
export function useDownloadOf(ref: TaskRef): DownloadEntry | undefined {
  const key = refKey(ref);
  return useDownloads().find((one) => refKey(one.ref) === key);
}

/** Whether this tab keeps the bytes of a file. */
export function useIsKept(id: string | undefined): boolean {
  const { shelf } = useDownloadLine();
  return useSyncExternalStore(shelf.subscribe, () => id !== undefined && shelf.get(id) !== undefined);
}

/** Where a file stands in its line. `waitMs` is domain time, undefined while another one is being fetched. */
export interface DownloadPlace {
  readonly place: number;
  readonly waitMs?: number;
  /** Simulated time is paused, and the line with it. */
  readonly stands: boolean;
}

/** Kept right by the second. */
export function usePlace(entry: DownloadEntry | undefined): DownloadPlace | undefined {
  const { clock } = useServices();
  const list = useStore(downloads);
  const gates = useStore(downloadGates);
  const waitMs = useTicking((now) => (entry ? wholeSeconds(untilTurnMs(list, gates, entry.id, now)) : undefined));
  const stands = useTicking(() => clock.rate() === 0);
  const place = entry && placeOf(list, entry.id);
  if (!entry || place === undefined) return undefined;
  const isBusy = turnOf(list, gates, entry.line, clock.now()).kind === 'busy';
  return { place, stands, ...(waitMs === undefined || isBusy ? undefined : { waitMs }) };
}

/** The line of an entry as it stands for this tab. */
export interface LineStand {
  readonly line: string;
  readonly kind: 'busy' | 'now' | 'wait';
  readonly waitMs: number;
  /** How many wait that others have asked for, before the first of this tab. */
  readonly before: number;
}

/** The lines in which something waits, kept right by the second. */
export function useLines(): { readonly lines: readonly LineStand[]; readonly stands: boolean } {
  const { clock } = useServices();
  const list = useStore(downloads);
  const gates = useStore(downloadGates);
  useTicking((now) => Math.floor(now / 1_000));
  const stands = useTicking(() => clock.rate() === 0);
  const now = clock.now();
  const names = [...new Set(list.map(({ line }) => line))];
  const lines = names.flatMap((line): LineStand[] => {
    const turn = turnOf(list, gates, line, now);
    const waiting = list.filter((one) => one.line === line && one.state === 'waiting').toReversed();
    if (turn.kind === 'nobody' || waiting.length === 0) return [];
    const before = Math.max(
      0,
      waiting.findIndex(({ tab }) => tab === TAB_ID),
    );
    const waitMs = turn.kind === 'wait' ? (wholeSeconds(turn.ms) ?? 0) : 0;
    return [{ line, kind: turn.kind === 'busy' ? 'busy' : waitMs > 0 ? 'wait' : 'now', waitMs, before }];
  });
  return { lines, stands };
}

/** A countdown that shows 0 s is over. */
function wholeSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.ceil(ms / 1_000) * 1_000;
}
