import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Language } from '@/i18n/language';
import { useLanguage, useT } from '@/i18n/use-t';
import { type LineStand, useLines } from '@/queries/use-downloads';
import { userOf } from '@/queries/download-list';
import { formatDuration } from '@/ui/format-duration';
import { SafeText } from '@/ui/safe-text';

/** "next in 18 s · 2 before yours", for each identity that has a line. */
export function LineSummary() {
  const t = useT();
  const language = useLanguage();
  const { lines, stands } = useLines();
  if (lines.length === 0) return null;
  return (
    <span data-testid="download-line">
      {lines.map((line) => {
        const before = line.before > 0 ? ` · ${t(say('downloads.beforeYours', { count: line.before }))}` : '';
        const next = `${t(nextWords(line, language))}${before}`;
        return (
          <SafeText
            key={line.line}
            text={lines.length > 1 ? `${t(say('downloads.of', { user: userOf(line.line), next }))} ` : next}
          />
        );
      })}
      {stands && ` ${t(say('downloads.paused'))}`}
    </span>
  );
}

function nextWords({ kind, waitMs }: LineStand, language: Language): Message {
  switch (kind) {
    case 'busy':
      return say('downloads.next.now');
    case 'now':
      return say('downloads.next.soon');
    case 'wait':
      return say('downloads.next', { delay: formatDuration(waitMs, language) });
  }
}
