import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Message } from '@/core/message';
import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { intents, type MadeTask, markTold, untold } from '@/queries/kept';
import { storageHealth } from '@/storage/store';
import { useStore } from '@/storage/use-store';
import { Button } from '@/ui/button';
import { latePart } from '@/ui/late-part';
import { SafeText } from '@/ui/safe-text';
import css from './notices.module.css';

/** What it takes to look up what an earlier page left behind is much, and mostly there is nothing. */
const Resumed = latePart(() => import('./resumed-notices').then((m) => m.ResumedNotices));

/** What the console must say whatever page is open: where keeping fails, and what became of what was left in mid-submit. */
export function Notices() {
  const t = useT();
  const health = useStore(storageHealth);
  const keeping = healthWords(health);
  const made = useUntold();
  const [left] = useState(() => intents.read().length > 0);
  return (
    <div className={css.root}>
      {keeping.map((words) => (
        <p key={t(words)} role="status" className={css.notice}>
          {t(words)}
        </p>
      ))}
      {made.map(({ ref, name }) => (
        <div key={refKey(ref)} role="status" className={css.notice}>
          <span className={css.words}>
            <SafeText text={t(say('shell.resumed.found', { name }))} />
          </span>
          <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...ref }}>
            {t(say('shell.resumed.open'))}
          </Link>
          <Button variant="default" size="xs" onClick={() => markTold(ref)}>
            {t(say('shell.dismiss'))}
          </Button>
        </div>
      ))}
      {left && <Resumed />}
    </div>
  );
}

/** What an earlier page made and could not tell. What this one makes, it shows. */
function useUntold(): readonly MadeTask[] {
  const [found] = useState(() => new Set(untold.read().map(({ ref }) => refKey(ref))));
  return useStore(untold).filter(({ ref }) => found.has(refKey(ref)));
}

function healthWords(health: ReturnType<typeof storageHealth.read>): Message[] {
  const words = health.setAside.map(({ store }) => say('shell.storage.setAside', { store }));
  if (health.state === 'forbidden') words.push(say('shell.storage.forbidden'));
  if (health.state === 'full') words.push(say('shell.storage.full', { store: health.store ?? '' }));
  return words;
}
