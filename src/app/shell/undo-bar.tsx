import { type FocusEvent, useEffect, useRef } from 'react';
import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { removals as records } from '@/queries/removal-records';
import type { RemovalWish } from '@/queries/removal-parts';
import { useRemovals } from '@/queries/use-removals';
import { preferences } from '@/storage/preferences';
import { useStore } from '@/storage/use-store';
import { Button } from '@/ui/button';
import { announce } from '@/ui/announce';
import { SafeText } from '@/ui/safe-text';
import { RemovalTroubleNote } from './removal-trouble';
import css from './undo-bar.module.css';
import { UNDO_EVENT } from './undo-event';
import { useSaidOnce } from './use-said-once';

/** What is about to be deleted, with a way back; what was not deleted, and why. It stands on every page. */
export function UndoBar() {
  const t = useT();
  const { held, troubles, done, removals } = useRemovals();
  const { singleKeys } = useStore(preferences);
  const list = useStore(records);
  const closed = list.filter(({ state }) => state === 'closed');
  const cuts = list.filter(({ state }) => state === 'cut').length;
  const bar = useRef<HTMLDivElement>(null);
  const [first] = held;
  const what =
    first &&
    t(held.length === 1 ? say('removal.one', { name: first.name }) : say('removal.many', { count: held.length }));

  // Of one alone: a sum of several things that happen says little.
  const means = held.length === 1 && first?.action.consequence ? t(first.action.consequence(first.task)) : '';

  useEffect(() => removals.offered(), [removals]);
  // At first, and whenever another one comes to light: its tab has just gone.
  useEffect(() => void removals.leftovers.settle(), [removals, cuts]);
  useEffect(() => {
    const onSight = () => {
      if (document.visibilityState === 'visible') void removals.leftovers.settle();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => document.removeEventListener('visibilitychange', onSight);
  }, [removals]);
  useEffect(() => {
    const undo = () => {
      if (removals.read().held.length === 0) return;
      removals.undo();
      announce(t(say('removal.undone')));
    };
    document.addEventListener(UNDO_EVENT, undo);
    return () => document.removeEventListener(UNDO_EVENT, undo);
  }, [removals, t]);

  const isShown = Boolean(what) || troubles.length > 0 || closed.length > 0;
  return (
    <>
      {what && (
        <Said
          key={held.map(keyOf).join()}
          words={`${t(singleKeys ? say('removal.told', { what }) : say('removal.told.keyless', { what }))} ${means}`.trim()}
        />
      )}
      {done && <Said key={keyOf(done)} words={t(say('removal.done', { name: done.name }))} />}

      {isShown && (
        <aside className={css.root} aria-label={t(say('removal.bar'))}>
          {closed.map(({ id, name }) => (
            <div key={id} className={css.note} role="status">
              <span className={css.words}>
                <SafeText text={t(say('removal.closed', { name }))} />
              </span>
              <Button size="xs" variant="default" onClick={() => removals.leftovers.dismiss(id)}>
                {t(say('shell.dismiss'))}
              </Button>
            </div>
          ))}
          {troubles.map((trouble) => (
            <RemovalTroubleNote key={trouble.id} trouble={trouble} removals={removals} />
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
                {means && <span className={css.means}>{means}</span>}
              </span>
              <Button
                size="xs"
                variant="default"
                {...(singleKeys ? { 'aria-keyshortcuts': 'z' } : undefined)}
                onClick={() => {
                  document.dispatchEvent(new Event(UNDO_EVENT));
                  // The button goes, and the focus with it.
                  document.querySelector('h1')?.focus();
                }}
              >
                {t(say('removal.undo'))}
                {singleKeys && (
                  <>
                    {' '}
                    <kbd className={css.key}>z</kbd>
                  </>
                )}
              </Button>
            </div>
          )}
        </aside>
      )}
    </>
  );
}

/** Says it once for as long as it stands, whatever becomes of the language. */
function Said({ words }: { readonly words: string }) {
  useSaidOnce(true, words, 'polite');
  return null;
}

/** Names a deletion: what is told of one is news for the next. */
function keyOf({ task }: RemovalWish): string {
  return refKey(task.ref);
}
