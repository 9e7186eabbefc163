/** How browsers and the bundler say that a part of the console did not come: Chromium, Firefox, Safari, a part's styles. */
const WORDS = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
];

/** A part of the console that did not come. Its own class, so that nobody reloads the page at the sight of the browser's words. */
export class NotLoadedError extends Error {
  constructor(cause: unknown) {
    super('a part of the console did not come', { cause });
    this.name = 'NotLoadedError';
  }
}

/** Whether code or words of the console did not come, as against a bug in what did. */
export function isNotLoaded(error: unknown): boolean {
  if (error instanceof NotLoadedError) return true;
  return error instanceof Error && WORDS.some((words) => error.message.startsWith(words));
}
