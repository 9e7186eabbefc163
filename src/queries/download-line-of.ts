import { TAB_ID } from '@/storage/tab-id';
import { DownloadLine } from './download-line';
import { aloneIfFree, inOrder, liveTabs } from './live-tabs';
import type { Services } from './services';

const lines = new WeakMap<Services, DownloadLine>();
let latest: DownloadLine | undefined;

/** The line of this tab; made with the first who asks for it. A page has one set of services, and so one line. */
export function downloadLineOf(services: Services): DownloadLine {
  const known = lines.get(services);
  if (known) return known;
  latest?.stop();
  const line = new DownloadLine({
    services,
    tab: TAB_ID,
    tabs: liveTabs(TAB_ID),
    alone: aloneIfFree,
    inOrder,
    visible: () => document.visibilityState === 'visible',
    // Where the browser does not tell, it is for the browser to refuse.
    active: () => !('userActivation' in navigator) || navigator.userActivation.isActive,
    origin: location.origin,
  });
  lines.set(services, line);
  latest = line;
  return line;
}

// A page that the browser keeps for Back still has its bytes.
globalThis.addEventListener?.('pagehide', ({ persisted }) => {
  if (!persisted) latest?.close();
});
