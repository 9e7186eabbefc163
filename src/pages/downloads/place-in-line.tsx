import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { DownloadEntry } from '@/queries/download-entries';
import { usePlace } from '@/queries/use-downloads';
import { formatDuration } from '@/ui/format-duration';

/** "2nd in line · in 48 s", kept right; with simulated time it stands, and says so where there is room. */
export function PlaceInLine({ entry, whole = false }: { readonly entry: DownloadEntry; readonly whole?: boolean }) {
  const t = useT();
  const language = useLanguage();
  const stand = usePlace(entry);
  if (!stand) return null;
  const { place, waitMs, stands } = stand;
  const words =
    waitMs === undefined
      ? say('downloads.place.busy', { place })
      : waitMs > 0
        ? say('downloads.place', { place, delay: formatDuration(waitMs, language) })
        : say('downloads.place.now', { place });
  return (
    <span data-testid="download-place">
      {t(words)}
      {whole && stands ? ` ${t(say('downloads.paused'))}` : ''}
    </span>
  );
}
