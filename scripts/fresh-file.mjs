import { vi } from 'vitest';

// Runs before each file of tests. The files of a worker share its process, which saves a second for each; what one of
// them left behind must not reach the next. Packages stay loaded, our own modules begin anew.
vi.resetModules();
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();

if ('document' in globalThis) {
  const page = document.documentElement;
  for (const name of page.getAttributeNames()) page.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.title = '';
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
}
