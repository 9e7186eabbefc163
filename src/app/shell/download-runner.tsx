import { useEffect } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { Language } from '@/i18n/language';
import type { DownloadEntry } from '@/queries/download-entries';
import { useDownloadLine } from '@/queries/use-downloads';
import { announce } from '@/ui/announce';
import { formatBytes } from '@/ui/format-number';

/** Goes on with what is in line whatever page is open, and lets screen readers hear what became of it. Shows nothing. */
export function DownloadRunner() {
  const t = useT();
  const language = useLanguage();
  const line = useDownloadLine();
  useEffect(() => {
    void line.sweep();
    const onSight = () => {
      if (document.visibilityState === 'visible') void line.sweep();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => document.removeEventListener('visibilitychange', onSight);
  }, [line]);
  useEffect(
    () =>
      line.onEnd((entry) => {
        const words = endWords(entry, language);
        if (words) announce(t(words));
      }),
    [line, language, t],
  );
  return null;
}

function endWords(
  { state, title, file = '', sizeBytes, handedOver }: DownloadEntry,
  language: Language,
): Message | undefined {
  switch (state) {
    case 'saved':
      if (handedOver) return say('downloads.told.handedOver', { name: file });
      return say('downloads.told.saved', { name: file, size: formatBytes(sizeBytes, language) });
    case 'ready':
      return say('downloads.told.ready', { title });
    case 'failed':
      return say('downloads.told.failed', { title });
    default:
      return undefined;
  }
}
