import { useState } from 'react';
import { groupBy } from '@/core/group-by';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './coming-runs.module.css';
import { DayTable, type HoursProps } from './day-table';
import { clashesIn } from './hours';

/** As many days are all open: tonight is of two. */
const FEW = 2;

/** A part for each day. Of many the first is open, and the others are drawn when somebody opens them. */
export function ComingDays({ hours, connections }: HoursProps) {
  const days = [...groupBy(hours, ({ day }) => day)];
  return days.map(([day, own], index) => (
    <Day key={day} day={day} hours={own} connections={connections} isShown={index === 0 || days.length <= FEW} />
  ));
}

function Day({ day, hours, connections, isShown }: HoursProps & { readonly day: string; readonly isShown: boolean }) {
  const t = useT();
  const [isOpen, setOpen] = useState(isShown);
  const runs = hours.reduce((sum, hour) => sum + hour.runs.reduce((own, { times }) => own + times.length, 0), 0);
  const clashes = clashesIn(hours);
  return (
    <details className={css.day} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.dayName}>{t(say('coming.day', { day, runs }))}</span>
        {clashes > 0 && <span className={css.warned}>{t(say('coming.day.clashes', { count: clashes }))}</span>}
      </summary>
      {isOpen && <DayTable day={day} hours={hours} connections={connections} />}
    </details>
  );
}
