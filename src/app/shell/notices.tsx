import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { intents } from '@/queries/kept';
import { leftBehind } from '@/queries/left-behind';
import { storageHealth } from '@/storage/store';
import { useStore } from '@/storage/use-store';
import { latePart } from '@/ui/late-part';
import css from './notices.module.css';

/** What it takes to look up what an earlier page left behind is much, and mostly there is nothing. */
const Resumed = latePart(() => import('./resumed-notices').then((m) => m.ResumedNotices));

/** What the console must say whatever page is open: where keeping fails, and what became of what was left in mid-submit. */
export function Notices() {
  const t = useT();
  const health = useStore(storageHealth);
  const keeping = healthWords(health);
  const [left] = useState(() => intents.read().length > 0);
  const behind = useQuery(leftBehind).data !== undefined;
  return (
    <div className={css.root}>
      {keeping.map((words) => (
        <p key={t(words)} role="status" className={css.notice}>
          {t(words)}
        </p>
      ))}
      {(left || behind) && <Resumed />}
    </div>
  );
}

function healthWords(health: ReturnType<typeof storageHealth.read>): Message[] {
  const words = health.setAside.map(({ store, reason }) =>
    say(reason === 'newer' ? 'shell.storage.newer' : 'shell.storage.setAside', { store }),
  );
  if (health.state === 'forbidden') words.push(say('shell.storage.forbidden'));
  if (health.state === 'full') words.push(say('shell.storage.full', { store: health.store ?? '' }));
  return words;
}
