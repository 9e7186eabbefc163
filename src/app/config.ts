import { z } from 'zod/mini';

declare global {
  /** Asked for by the script that a build puts before the entry (`scripts/vite-plugins.mjs`). */
  var quaysideConfig: Promise<Response> | undefined;
}

const config = z.object({
  mode: z.enum(['demo', 'gateway']),
  /** Clouds that its connections are known to lead to, the first first: its task types load at once. A hint, no limit. */
  clouds: z.optional(z.array(z.string())),
});
export type Config = z.infer<typeof config>;

/** Reads `config.json` beside the page. Rejects where it cannot be had or is no config: nothing is assumed. */
export async function readConfig(base: string): Promise<Config> {
  const response = await (globalThis.quaysideConfig ??
    fetch(`${base}config.json`, { headers: { accept: 'application/json' } }));
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return config.parse(await response.json());
}

/** In gateway mode a worker that an earlier demo left behind must not answer in the clouds' place. */
export async function removeDemoWorker(): Promise<void> {
  const registrations = (await globalThis.navigator?.serviceWorker?.getRegistrations()) ?? [];
  const ours = registrations.filter(({ active }) => active?.scriptURL.endsWith('/mockServiceWorker.js'));
  const removed = await Promise.all(ours.map((registration) => registration.unregister()));
  // The page at hand is still controlled by the worker until it is loaded anew.
  if (removed.some(Boolean) && navigator.serviceWorker.controller) location.reload();
}
