import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { UNKNOWN } from '@/ui/format-number';
import { fullTime, isInstant } from '@/ui/format-time';
import { relativeTime } from '@/ui/relative-time';

const DAY_MS = 86_400_000;

/** How long ago something was, in words that fit into a sentence; beyond a day, in days. `at` is a domain instant. */
export function Since({ at }: { readonly at: number | undefined }) {
  const t = useT();
  const zone = useZone();
  const words = useTicking((now) => {
    if (!isInstant(at)) return UNKNOWN;
    const near = relativeTime(at, now);
    return t(near ?? say('create.daysAgo', { n: Math.floor((now - at) / DAY_MS) }));
  });
  if (!isInstant(at)) return words;
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at, zone)}>
      {words}
    </time>
  );
}
