import { onTestFinished, vi } from 'vitest';

/** Says of the window, until the test ends, that it is as narrow as a phone's. To be called inside a test. */
export function asPhone(): void {
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: media.includes('48em'),
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
}
