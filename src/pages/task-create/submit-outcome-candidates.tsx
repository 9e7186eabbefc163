import { Link } from '@tanstack/react-router';
import { displayStatus } from '@/core/status';
import { refKey, type Task, type TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { memories, recall } from '@/queries/kept';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useStore } from '@/storage/use-store';
import { useZone } from '@/storage/use-zone';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { fullTime } from '@/ui/format-time';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { TimeReveal } from '@/ui/time-reveal';
import { lostWords } from '../lost-words';
import css from './submit-outcome-candidates.module.css';

interface CandidatesProps {
  readonly tasks: readonly Task[];
  readonly source: Source;
  /** Domain instant at which was sent what may have made one of them. */
  readonly sentAt: number | undefined;
  /** What is not known, where that is told otherwise. */
  readonly what?: string;
  /** What came in the place of an answer. */
  readonly lost?: Failure | undefined;
  readonly onFound: (ref: TaskRef) => void;
  readonly onNone: () => void;
}

/** The tasks that may have come of what was sent, with what tells them apart: their names may be the same. */
export function Candidates({ tasks, source, sentAt, what, lost, onFound, onNone }: CandidatesProps) {
  const t = useT();
  const zone = useZone();
  const { clock } = useServices();
  const memory = useStore(memories);
  const { why, ...words } = lostWords(t, lost);
  return (
    <>
      <FailureNote
        {...words}
        kind="unclear"
        what={what ?? t(say('create.cannotTell'))}
        why={[why, sentAt !== undefined && t(say('create.cannotTell.sent', { at: fullTime(sentAt, zone) }))]
          .filter(Boolean)
          .join(' ')}
        actions={
          <span className={css.none}>
            {t(say('create.noneOfThem.then'))}
            <Button variant="default" size="xs" onClick={onNone}>
              {t(say('create.noneOfThem'))}
            </Button>
          </span>
        }
      />
      <ul className={css.list}>
        {tasks.map((task) => {
          const status = displayStatus(task);
          return (
            <li key={refKey(task.ref)} className={css.task}>
              <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...task.ref }}>
                <SafeText text={task.name} />
              </Link>
              <span>{t(source.type.name)}</span>
              <span className={css.status} data-status={status}>
                <StatusMark status={status} />
                {t(say(`status.${status}`))}
              </span>
              <TimeReveal at={task.createdAt} now={clock.now()} zone={zone} />
              <Id value={task.ref.id} what={t(say('detail.id'))} copy={false} />
              {recall(memory, task.ref) ? (
                <span>{t(say('create.itIs.other'))}</span>
              ) : (
                <Button variant="default" size="xs" onClick={() => onFound(task.ref)}>
                  {t(say('create.itIs'))}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
