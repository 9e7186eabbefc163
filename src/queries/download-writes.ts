import { type Gate, setRight } from '@/core/download-line';
import { type DownloadEntry, downloadGates, downloads } from './download-entries';
import { withGate } from './download-list';
import type { LineParts } from './download-parts';

const LOCK = 'quayside:downloads';

/** Changes the list after whichever tab changes it now; nothing is written where it stays as it is. */
export function changeDownloads(
  { inOrder }: LineParts,
  update: (list: readonly DownloadEntry[]) => readonly DownloadEntry[],
): Promise<void> {
  return inOrder(LOCK, () => {
    const before = downloads.read();
    const after = update(before);
    if (after !== before) downloads.write(after);
  });
}

/** Changes when a line may start again, where it has started before. */
export function changeGate(
  { inOrder, services }: LineParts,
  line: string,
  change: (gate: Gate) => Gate,
): Promise<void> {
  return inOrder(LOCK, () =>
    downloadGates.write((gates) => {
      const gate = gates.find((one) => one.line === line);
      return gate ? withGate(gates, change(setRight(gate, services.clock.now()))) : gates;
    }),
  );
}
