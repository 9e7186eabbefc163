import * as z from 'zod/mini';
import { isZone } from '@/core/zone';
import { defineStore } from './store';

const zone = z.string().check(z.refine((name) => name === 'auto' || isZone(name)));

/** Each part falls back alone, so that one bad word does not cost the others. */
const schema = z.object({
  language: z.catch(z.enum(['en', 'zh-CN', 'auto']), 'auto'),
  zone: z.catch(zone, 'auto'),
  scheme: z.catch(z.enum(['light', 'dark', 'auto']), 'auto'),
  singleKeys: z.catch(z.boolean(), true),
});

/** What the operator chose about the console itself. `zone` is an IANA name or `auto`, the browser's own. */
export type Preferences = z.infer<typeof schema>;

export const preferences = defineStore<Preferences>({
  name: 'preferences',
  version: 1,
  schema,
  empty: () => ({ language: 'auto', zone: 'auto', scheme: 'auto', singleKeys: true }),
});

/** Asking the browser costs more than a row of the list; it does not move while a page is open. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone to show times in: the chosen one, else the browser's. */
export function shownZone(chosen: Preferences['zone']): string {
  return chosen === 'auto' ? ownZone : chosen;
}
