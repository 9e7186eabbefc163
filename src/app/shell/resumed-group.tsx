import type { ReactNode } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { usePlace } from '@/queries/line-place';
import { SafeText } from '@/ui/safe-text';
import css from './notices.module.css';

interface ResumedGroupProps {
  /** Where all of them were sent. */
  readonly place: { readonly connection: string; readonly type: string };
  readonly count: number;
  readonly children: ReactNode;
}

/** Several that were left in one place, in one line that opens: they would push every page down. */
export function ResumedGroup({ place, count, children }: ResumedGroupProps) {
  const t = useT();
  const source = usePlace(place)?.source;
  const type = source ? t(source.type.name) : place.type;
  return (
    <details className={css.group}>
      <summary>
        <SafeText
          text={t(say('resumed.several', { count, type, connection: source?.connection.name ?? place.connection }))}
        />
      </summary>
      <div className={css.several}>{children}</div>
    </details>
  );
}
