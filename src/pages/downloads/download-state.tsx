import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { DownloadEntry } from '@/queries/download-entries';
import { useServices } from '@/queries/services';
import { useIsKept } from '@/queries/use-downloads';
import { useZone } from '@/storage/use-zone';
import { clockTime, isInstant, shortTime } from '@/ui/format-time';
import { SafeText } from '@/ui/safe-text';
import { whyWords } from './download-words';
import css from './downloads.module.css';
import { PlaceInLine } from './place-in-line';

const DAY_MS = 86_400_000;

/** Where a file that was asked for stands, in words. */
export function DownloadState({ entry, whole = false }: { readonly entry: DownloadEntry; readonly whole?: boolean }) {
  const t = useT();
  const zone = useZone();
  const isKept = useIsKept(entry.id);
  const now = useServices().clock.now();
  switch (entry.state) {
    case 'waiting':
      return <PlaceInLine entry={entry} whole={whole} />;
    case 'fetching':
      return t(say('downloads.fetching'));
    case 'ready':
      if (entry.handedOver) return t(say('downloads.ready.link'));
      return t(say(isKept ? 'downloads.ready' : 'downloads.ready.elsewhere'));
    case 'saved': {
      const { endedAt } = entry;
      if (!isInstant(endedAt)) return null;
      const time = now - endedAt < DAY_MS ? clockTime(endedAt, zone).slice(0, -3) : shortTime(endedAt, now, zone);
      return t(say(entry.handedOver ? 'downloads.handedOver' : 'downloads.saved', { time }));
    }
    case 'failed':
    case 'lost':
      return <Why entry={entry} />;
    case 'left':
      return null;
  }
}

function Why({ entry: { why } }: { readonly entry: DownloadEntry }) {
  const t = useT();
  return (
    <>
      <strong className={css.failed}>{t(say('downloads.failed'))}</strong>
      {why && <span> {t(whyWords(why))}</span>}
      {why?.message !== undefined && (
        <span className={css.words}>
          <SafeText text={t(say('ui.vendorSays', { words: why.message }))} lines />
        </span>
      )}
      {(why?.code ?? why?.requestId) !== undefined && (
        <code className={css.proof}>
          <SafeText text={[why?.code, why?.requestId].filter(Boolean).join(' · ')} />
        </code>
      )}
    </>
  );
}
