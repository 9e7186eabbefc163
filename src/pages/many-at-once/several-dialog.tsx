import { useEffect, useId, useRef, useState } from 'react';
import { refKey, type Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import { isGoingOn, removals } from '@/queries/removal-records';
import { useGoneSince } from '@/queries/removal-sight';
import type { SeveralWish } from '@/queries/several-removals';
import { useSeveralRemovals } from '@/queries/use-several-removals';
import { nameOfTask } from '@/queries/use-task-name';
import { useStore } from '@/storage/use-store';
import type { ManyAtOnce, TaskAction, TaskType } from '@/task-types/task-type';
import { EnvironmentTag } from '@/ui/environment-tag';
import { HazardStripe } from '@/ui/hazard-stripe';
import { SafeText } from '@/ui/safe-text';
import { useLaterWords } from '../use-later-words';
import { whyNot } from '../why-not';
import { type SeveralRow, SeveralRows } from './several-rows';
import { SeveralFoot } from './several-foot';
import { SeveralOutcome } from './several-outcome';
import css from './several.module.css';

interface SeveralDialogProps {
  readonly type: TaskType;
  readonly action: TaskAction;
  readonly many: ManyAtOnce;
  /** As they are now. */
  readonly tasks: readonly Task[];
  /** Those that fitted when it was opened: rows must not move under a choice. */
  readonly opened: readonly Task[];
  readonly onClose: () => void;
}

/** Which of several tasks are to be deleted, what that means, and afterwards what became of each. */
export function SeveralDialog({ type, action, many, tasks, opened, onClose }: SeveralDialogProps) {
  const t = useT();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const hasWords = useLaterWords();
  const { state, fates, troubles, several } = useSeveralRemovals();
  const connections = new Map(useConnections().data?.map((connection) => [connection.id, connection]));
  const leaving = new Set(useStore(removals).flatMap((one) => (isGoingOn(one) ? [refKey(one.ref)] : [])));
  const gone = useGoneSince(opened);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (hasWords && !dialog.current?.open) dialog.current?.showModal();
  }, [hasWords]);
  if (!hasWords) return null;

  const isIdle = state === 'idle';
  const now = new Map(tasks.map((task) => [refKey(task.ref), task]));
  const rows = opened.slice(0, many.atMost).flatMap((then): readonly SeveralRow[] => {
    const key = refKey(then.ref);
    const task = now.get(key) ?? then;
    const connection = connections.get(task.ref.connection);
    if (!connection) return [];
    const isGone = isIdle && gone.has(key);
    const reason = isGone
      ? say('several.before.reason')
      : (whyNot(action, task, connection) ?? (leaving.has(key) ? say('removal.reason') : undefined));
    const name = nameOfTask(task, type);
    const fate = isGone ? 'before' : fates.get(key);
    return [{ key, task, connection, name, fate, ...(reason ? { reason } : undefined) }];
  });
  const wanted = rows.filter(({ key, reason }) => (isIdle ? chosen.has(key) && !reason : fates.has(key)));
  const shown = isIdle ? rows : wanted;
  const places = new Map(shown.map(({ connection }) => [connection.id, connection]));
  // Where all are of one place, that is what it is about from the first moment on.
  const hazard = (places.size === 1 ? shown : wanted).some(({ connection }) => connection.environment === 'production');
  const send = () =>
    void several.run(
      wanted.map(({ task, connection, name }): SeveralWish => ({ task, connection, type, action, many, name })),
    );
  return (
    <dialog
      ref={dialog}
      className={css.root}
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        // What goes on is not called off by looking away.
        if (state === 'going') event.preventDefault();
      }}
      onClose={() => {
        if (state === 'over') several.dismiss();
        onClose();
      }}
    >
      {hazard && <HazardStripe />}
      <div className={css.content}>
        <h2 id={`${id}title`} className={css.title}>
          {t(say('several.title'))}
        </h2>
        <p className={css.where}>
          {[...places.values()].map(({ id: place, name, environment }) => (
            <span key={place} className={css.place}>
              <EnvironmentTag environment={environment} />
              <SafeText text={name} />
            </span>
          ))}
        </p>
        {isIdle && opened.length > many.atMost && (
          <p className={css.note}>{t(say('several.most', { most: many.atMost, count: opened.length }))}</p>
        )}
        {!isIdle && <SeveralOutcome {...{ state, fates, troubles }} />}
        <SeveralRows
          rows={shown}
          {...(isIdle ? { choice: { chosen, onChoose: setChosen } } : undefined)}
          severalConnections={places.size > 1}
        />
        <SeveralFoot
          {...{ state, wanted, action, typed }}
          unclear={[...fates.values()].includes('unclear')}
          onType={setTyped}
          onSend={send}
          onLook={() => void several.lookAgain()}
          onClose={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}
