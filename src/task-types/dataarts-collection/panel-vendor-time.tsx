import type { Connection } from '@/core/connection';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import { SafeText } from '@/ui/safe-text';
import { Time } from '@/ui/time';
import { readTime } from './model-times';
import { words } from './panel-messages';
import css from './panel.module.css';

interface VendorTimeProps {
  readonly value: string | number;
  readonly connection: Connection;
}

/** A time in the reader's zone, with DataArts' own spelling beside it. One that cannot be read stands as it came. */
export function VendorTime({ value, connection }: VendorTimeProps) {
  const t = useT();
  const zone = useZone();
  const at = readTime(value, connection);
  const raw = (
    <code className={css.vendor}>
      <SafeText text={String(value)} />
    </code>
  );
  if (at === undefined) {
    return (
      <>
        {raw} {t(words('time.unread'))}
      </>
    );
  }
  return (
    <>
      <Time at={at} now={at} zone={zone} form="full" /> {raw}
    </>
  );
}
