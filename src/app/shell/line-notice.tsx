import { useEffect, useState } from 'react';
import { byTurn, isWaiting } from '@/core/intent';
import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useNewDepartures } from '@/queries/departures';
import { intents, untold } from '@/queries/kept';
import { watchLine } from '@/queries/line-watch';
import { useServices } from '@/queries/services';
import { useStore } from '@/storage/use-store';
import { DepartureNotice } from './departure-notice';
import { LeftNotice } from './left-notice';
import css from './line-notice.module.css';
import { SentNotice } from './sent-notice';
import { WaitingNotice } from './waiting-notice';

/**
 * What goes on with what was sent, whatever page is open: what waits in line and what came of it, and what went away to
 * make room. While it is there, the line is kept: this tab, or another, sends the first as soon as there is room.
 */
export function LineNotice() {
  const t = useT();
  const services = useServices();
  useEffect(() => watchLine(services), [services]);
  const list = useStore(intents);
  const gone = useNewDepartures();
  const sent = useUnseen();
  const waiting = list.filter(isWaiting).toSorted(byTurn);
  const left = list.filter((intent) => intent.left !== undefined);
  if (waiting.length + left.length + gone.length + sent.length === 0) return null;
  return (
    <section className={css.root} aria-label={t(say('line.notices'))}>
      {gone.map((one) => (
        <DepartureNotice key={refKey(one.ref)} departure={one} />
      ))}
      {sent.map((made) => (
        <SentNotice key={refKey(made.ref)} made={made} />
      ))}
      {left.map((intent) => (
        <LeftNotice key={intent.id} intent={intent} />
      ))}
      {waiting.map((intent) => (
        <WaitingNotice key={intent.id} intent={intent} />
      ))}
    </section>
  );
}

/** What was sent from the line, by whichever tab, and what an earlier page made; what this one makes by a form, it shows. */
function useUnseen() {
  const [before] = useState(() => new Set(untold.read().map(({ ref }) => refKey(ref))));
  return useStore(untold).filter(({ ref, intent }) => intent !== undefined || before.has(refKey(ref)));
}
