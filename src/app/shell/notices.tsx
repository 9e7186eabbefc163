import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Message } from '@/core/message';
import { refKey } from '@/core/task';
import { createDraftKey, discardSent } from '@/forms/draft-store';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { dropIntent, type MadeTask, markTold, untold } from '@/queries/kept';
import { isHalfway } from '@/queries/run-intent';
import { useServices } from '@/queries/services';
import { goOn, type Resumed, resumeIntents } from '@/queries/submissions';
import { storageHealth } from '@/storage/store';
import { useStore } from '@/storage/use-store';
import { failureOf } from '@/transport/failures';
import { SafeText } from '@/ui/safe-text';
import css from './notices.module.css';

/** What the console must say whatever page is open: where keeping fails, and what became of what was left in mid-submit. */
export function Notices() {
  const t = useT();
  const health = useStore(storageHealth);
  const { resumed, ...acts } = useResumed();
  const keeping = healthWords(health);
  const made = useUntold();
  if (keeping.length === 0 && resumed.length === 0 && made.length === 0) return null;
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
      {resumed.map((one) => (
        <div key={one.intent.id} role="status" className={css.notice}>
          <span className={css.words}>
            <SafeText text={t(resumedWords(one, t))} />
          </span>
          <NextStep resumed={one} {...acts} />
          <Button variant="default" size="xs" onClick={() => acts.dismiss(one)}>
            {t(say('shell.dismiss'))}
          </Button>
        </div>
      ))}
    </div>
  );
}

interface NextStepProps {
  readonly resumed: Resumed;
  readonly lookAgain: () => void;
  readonly goOn: (resumed: Resumed) => void;
  readonly dismiss: (resumed: Resumed) => void;
}

/** The one thing to do about it. */
function NextStep({ resumed, lookAgain, goOn, dismiss }: NextStepProps) {
  const t = useT();
  const { intent, result } = resumed;
  if (result.kind === 'done') {
    const { ref } = intent;
    if (!ref) return null;
    return (
      <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...ref }} onClick={() => dismiss(resumed)}>
        {t(say('shell.resumed.open'))}
      </Link>
    );
  }
  if (isHalfway(intent)) {
    return (
      <Button variant="default" size="xs" onClick={() => goOn(resumed)}>
        {t(say('shell.resumed.goOn'))}
      </Button>
    );
  }
  if (result.kind === 'cannot-tell') {
    return (
      <ul className={css.candidates}>
        {result.candidates.map((task) => (
          <li key={task.ref.id}>
            <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...task.ref }} onClick={() => dismiss(resumed)}>
              <SafeText text={task.name} />
            </Link>
          </li>
        ))}
      </ul>
    );
  }
  if (result.kind === 'unclear') {
    return (
      <Button variant="default" size="xs" onClick={lookAgain}>
        {t(say('shell.resumed.again'))}
      </Button>
    );
  }
  return (
    <Link
      to="/create/$type"
      params={{ type: intent.type }}
      search={{ connection: intent.connection }}
      onClick={() => dismiss(resumed)}
    >
      {t(say('shell.resumed.draft'))}
    </Link>
  );
}

/** Looks up, once per page, what became of what an earlier page left behind. */
function useResumed() {
  const services = useServices();
  const [resumed, setResumed] = useState<readonly Resumed[]>([]);
  const begun = useRef(false);
  const busy = useRef(false);
  // What was said before stays until it is dismissed; of the same intent the newer word counts.
  const add = (news: readonly Resumed[]) =>
    setResumed((present) => {
      const ids = new Set(news.map(({ intent }) => intent.id));
      return [...present.filter(({ intent }) => !ids.has(intent.id)), ...news];
    });
  const once = (work: () => Promise<readonly Resumed[]>) => {
    if (busy.current) return;
    busy.current = true;
    void work()
      .then(add)
      .catch((caught: unknown) => {
        // Where not even the connections can be had, the notice stays as it stands.
        if (!failureOf(caught)) reportError(caught);
      })
      .finally(() => {
        busy.current = false;
      });
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void resumeIntents(services).then((found) => {
      for (const { intent, result } of found) {
        if (result.kind === 'done') discardSent(createDraftKey(intent.type, intent.connection), intent.values);
      }
      setResumed(found);
    });
  }, [services]);
  return {
    resumed,
    lookAgain: () => once(() => resumeIntents(services)),
    goOn: (one: Resumed) =>
      once(async () => {
        const now = await goOn(services, one.intent);
        return now ? [now] : [];
      }),
    dismiss: (one: Resumed) => {
      dropIntent(one.intent.id);
      setResumed((present) => present.filter((other) => other !== one));
    },
  };
}

/** What an earlier page made and could not tell. What this one makes, it shows. */
function useUntold(): readonly MadeTask[] {
  const [found] = useState(() => new Set(untold.read().map(({ ref }) => refKey(ref))));
  return useStore(untold).filter(({ ref }) => found.has(refKey(ref)));
}

function resumedWords({ name, result, intent, next }: Resumed, t: (message: Message) => string): Message {
  if (isHalfway(intent)) return say('shell.resumed.halfway', { name, next: next ? t(next) : '' });
  switch (result.kind) {
    case 'done':
      return say('shell.resumed.found', { name });
    case 'absent':
      return say('shell.resumed.absent', { name });
    case 'refused':
    case 'halfway':
      return say('shell.resumed.refused', { name });
    case 'unclear':
      return say('shell.resumed.unclear', { name });
    case 'cannot-tell':
      return say('shell.resumed.cannotTell', { name, count: result.candidates.length });
  }
}

function healthWords(health: ReturnType<typeof storageHealth.read>): Message[] {
  const words = health.setAside.map(({ store }) => say('shell.storage.setAside', { store }));
  if (health.state === 'forbidden') words.push(say('shell.storage.forbidden'));
  if (health.state === 'full') words.push(say('shell.storage.full', { store: health.store ?? '' }));
  return words;
}
