import { type FocusEvent, useEffect, useRef } from 'react';
import { failureWords } from '@/pages/failure-words';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { removals as records } from '@/queries/removal-records';
import type { Removals, RemovalTrouble } from '@/queries/removals';
import { useRemovals } from '@/queries/use-removals';
import { useStore } from '@/storage/use-store';
import { Button } from '@/ui/button';
import { announce } from '@/ui/announce';
import { FailureNote } from '@/ui/failure-note';
import { SafeText } from '@/ui/safe-text';
import css from './undo-bar.module.css';
import { UNDO_EVENT } from './undo-event';

/** What is about to be deleted, with a way back; what was not deleted, and why. It stands on every page. */
export function UndoBar() {
  const t = useT();
  const { held, troubles, done, removals } = useRemovals();
  const closed = useStore(records).filter(({ state }) => state === 'closed');
  const bar = useRef<HTMLDivElement>(null);
  const [first] = held;
  const what =
    first &&
    t(held.length === 1 ? say('removal.one', { name: first.name }) : say('removal.many', { count: held.length }));
  const told = what && t(say('removal.told', { what }));
  const ended = done && t(say('removal.done', { name: done.name }));

  useEffect(() => void removals.settleLeft(), [removals]);
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  useEffect(() => {
    if (ended) announce(ended);
  }, [ended]);
  useEffect(() => {
    const undo = () => {
      if (removals.read().held.length === 0) return;
      removals.undo();
      announce(t(say('removal.undone')));
    };
    document.addEventListener(UNDO_EVENT, undo);
    return () => document.removeEventListener(UNDO_EVENT, undo);
  }, [removals, t]);

  if (!what && troubles.length === 0 && closed.length === 0) return null;
  return (
    <aside className={css.root} aria-label={t(say('removal.bar'))}>
      {closed.map(({ id, name }) => (
        <div key={id} className={css.note} role="status">
          <span className={css.words}>
            <SafeText text={t(say('removal.closed', { name }))} />
          </span>
          <Button size="xs" variant="default" onClick={() => removals.dismissLeft(id)}>
            {t(say('shell.dismiss'))}
          </Button>
        </div>
      ))}
      {troubles.map((trouble) => (
        <Trouble key={trouble.id} trouble={trouble} removals={removals} />
      ))}
      {what && (
        // Nothing is sent while somebody points at it.
        <div
          ref={bar}
          className={css.bar}
          onPointerEnter={() => removals.hold()}
          onPointerLeave={() => {
            if (!bar.current?.contains(document.activeElement)) removals.release();
          }}
          onFocus={() => removals.hold()}
          onBlur={({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
            if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(':hover')) removals.release();
          }}
        >
          <span className={css.words}>
            <SafeText text={what} />
          </span>
          <Button
            size="xs"
            variant="default"
            aria-keyshortcuts="z"
            onClick={() => {
              document.dispatchEvent(new Event(UNDO_EVENT));
              // The button goes, and the focus with it.
              document.querySelector('h1')?.focus();
            }}
          >
            {t(say('removal.undo'))} <kbd className={css.key}>z</kbd>
          </Button>
        </div>
      )}
    </aside>
  );
}

interface TroubleProps {
  readonly trouble: RemovalTrouble;
  readonly removals: Removals;
}

/** One that was not deleted, or of which nobody knows. It stays until somebody has read it. */
function Trouble({ trouble, removals }: TroubleProps) {
  const t = useT();
  const { id, kind, failure, wish } = trouble;
  const { name } = wish;
  return (
    <div className={css.trouble} role="alert">
      <FailureNote
        {...failureWords(t, failure)}
        kind={kind}
        what={t(kind === 'failed' ? say('removal.failed', { name }) : say('removal.unclear', { name }))}
        actions={
          <>
            <Button
              size="xs"
              variant="default"
              onClick={() => (kind === 'failed' ? removals.retry(trouble) : removals.lookAgain(trouble))}
            >
              {t(say(kind === 'failed' ? 'removal.retry' : 'removal.look'))}
            </Button>
            <Button size="xs" variant="default" onClick={() => removals.dismiss(id)}>
              {t(say('shell.dismiss'))}
            </Button>
          </>
        }
      />
    </div>
  );
}
