import type { Language } from '@/i18n/language';
import { formatDuration } from './format-duration';

/** Two lengths of time as a range: "4–9 min", "50 s – 2 min 10 s"; one length where they read the same. */
export function formatRange(lowMs: number, highMs: number, language: Language): string {
  const low = formatDuration(lowMs, language);
  const high = formatDuration(highMs, language);
  if (low === high) return low;
  const [figure = '', ...unit] = low.split(' ');
  // One unit that both have is said once.
  const isShared = unit.length === 1 && high.split(' ').length === 2 && high.endsWith(` ${unit[0]}`);
  return isShared ? `${figure}–${high}` : `${low} – ${high}`;
}
