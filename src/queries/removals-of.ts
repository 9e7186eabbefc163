import { TAB_ID } from '@/storage/tab-id';
import { downloadLineOf } from './download-line-of';
import { aloneIfFree, inOrder, liveTabs } from './live-tabs';
import type { RemovalParts } from './removal-parts';
import { Removals } from './removals';
import type { Services } from './services';

const made = new WeakMap<Services, Removals>();
let latest: Removals | undefined;

/** The deletions of this tab; made with the first who asks for them. A page has one set of services, and so one of these. */
export function removalsOf(services: Services): Removals {
  const known = made.get(services);
  if (known) return known;
  latest?.stop();
  const removals = new Removals(removalParts(services));
  made.set(services, removals);
  latest = removals;
  return removals;
}

const parts = new WeakMap<Services, RemovalParts>();

/** What deletions of this tab need; one of them, since a tab holds its place among the living once. */
export function removalParts(services: Services): RemovalParts {
  const known = parts.get(services);
  if (known) return known;
  const made: RemovalParts = {
    services,
    tab: TAB_ID,
    tabs: liveTabs(TAB_ID),
    alone: aloneIfFree,
    inOrder,
    onGone: (ref) => void downloadLineOf(services).gone(ref),
  };
  parts.set(services, made);
  return made;
}

// Also of a page that the browser may keep for Back: what nobody sees cannot be undone.
globalThis.addEventListener?.('pagehide', () => latest?.close());
