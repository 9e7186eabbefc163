import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { isInstant, shortTime } from '@/ui/format-time';
import { relativeTime } from '@/ui/relative-time';
import { Time } from '@/ui/time';

/** How long ago something was, kept right: it is drawn again only when its words change. `at` is a domain instant. */
export function Age({ at }: { readonly at: number | undefined }) {
  const t = useT();
  const zone = useZone();
  const { clock } = useServices();
  useTicking((now) => {
    if (!isInstant(at)) return '';
    const near = relativeTime(at, now);
    return near ? t(near) : shortTime(at, now, zone);
  });
  return <Time at={at} now={clock.now()} zone={zone} />;
}
