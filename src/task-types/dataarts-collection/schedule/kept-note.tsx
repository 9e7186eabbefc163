import { useT } from '@/i18n/use-t';
import { isRecord } from '@/core/is-record';
import { toJson } from '@/core/long-numbers';
import { SafeText } from '@/ui/safe-text';
import { cutMiddle } from '@/ui/cut-middle';
import { toSend } from '../config/kept-json';
import css from './schedule.module.css';
import { scheduleWords as words } from './words';

/** Set by the scheduler, and of no use to anybody who decides something. */
const UNTOLD = new Set(['job_id']);
const ENDS = [60, 20] as const;

/** What a schedule has beside its fields, or in a form that they cannot show: it is sent as it came. */
export function KeptNote({ kept }: { readonly kept: unknown }) {
  const t = useT();
  const rest = Object.entries(isRecord(kept) ? kept : {}).filter(
    ([key, value]) => !UNTOLD.has(key) && value !== null && value !== '',
  );
  if (rest.length === 0) return null;
  return (
    <div className={css.note}>
      {t(words('kept'))}
      <ul className={css.kept}>
        {rest.map(([key, value]) => (
          <li key={key}>
            <code>
              <SafeText text={`${key}: ${cutMiddle(written(value), ...ENDS)}`} />
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** As it goes out: long numbers are noted in what holds them. */
function written(value: unknown): string {
  return toJson(toSend([value])).slice(1, -1);
}
