import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Message } from '@/core/message';
import type { Task, TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import { type Departure, useDeparture } from '@/queries/departures';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import type { TaskView } from '@/queries/use-task';
import type { TaskList } from '@/queries/use-task-list';
import { isWhole } from '@/queries/whole-source';
import { useZone } from '@/storage/use-zone';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { FailureNote } from '@/ui/failure-note';
import { fullTime, isInstant } from '@/ui/format-time';
import { SafeText } from '@/ui/safe-text';
import { failureWords } from '../failure-words';
import { NoConnection } from '../no-connection';
import { TaskName } from '../task-name';
import css from './task-detail.module.css';

interface NotThereProps {
  readonly taskRef: TaskRef;
  readonly view: Extract<TaskView, { readonly status: 'missing' }>;
  readonly list: TaskList;
}

/** A task that its list does not have: why, where that is known, and where else to look. */
export function NotThere({ taskRef, view, list }: NotThereProps) {
  const t = useT();
  const departure = useDeparture(taskRef);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const state = view.listed?.state;
  // What was only foreseen to go may stand beyond what was read.
  const isGone = departure !== undefined && (departure.cause !== 'evicted' || state === undefined || isWhole(state));
  const isLooking = list.looking !== undefined;
  const leadsNowhere = useLeadsNowhere(taskRef.type) && !departure;
  const look = (how: () => Promise<readonly Failure[]>) => {
    setFailures([]);
    void how().then(setFailures);
  };
  const told = view.failure ? [view.failure, ...failures] : failures;
  const note = (
    <EmptyNote
      title={t(say('detail.missing.title'))}
      body={departure ? <Gone departure={departure} list={list} source={view.listed?.source} /> : t(bodyOf(view))}
      action={
        <span className={css.fileActs}>
          {view.more && !isGone && (
            <>
              <Button variant="filled" aria-disabled={isLooking} onClick={() => !isLooking && look(list.lookFurther)}>
                {t(say(isLooking ? 'detail.missing.looking' : 'detail.missing.further'))}
              </Button>
              {!isLooking && <Button onClick={() => look(list.lookAll)}>{t(say('detail.missing.all'))}</Button>}
            </>
          )}
          <Button renderRoot={(props) => <Link to="/tasks" {...props} />}>{t(say('detail.missing.back'))}</Button>
        </span>
      }
    />
  );
  return (
    <>
      {leadsNowhere ? <NoConnection type={taskRef.type} otherwise={note} /> : note}
      {told.map((failure) => (
        <FailureNote key={failure.endpoint} {...failureWords(t, failure)} what={t(say('detail.failed.title'))} />
      ))}
    </>
  );
}

/** Whether no connection leads to the cloud of a task type. */
function useLeadsNowhere(type: string): boolean {
  const cloud = useServices().registry.find(({ id }) => id === type)?.cloud;
  const connections = useConnections().data;
  return connections !== undefined && connections.every((one) => one.cloud !== cloud);
}

function bodyOf({ listed, asked, more, looked }: NotThereProps['view']): Message {
  if (!listed) return say('detail.missing.connection');
  if (asked) return say('detail.missing.asked');
  return say(more ? 'detail.missing.more' : 'detail.missing.body', { looked });
}

interface GoneProps {
  readonly departure: Departure;
  readonly list: TaskList;
  readonly source: Source | undefined;
}

/** Where it went, by what was done here. */
function Gone({ departure, list, source }: GoneProps) {
  const t = useT();
  const zone = useZone();
  const { at, by, cause } = departure;
  const time = isInstant(at) ? fullTime(at, zone) : '—';
  const taker = by && list.tasks.find(({ ref }) => ref.id === by.id);
  return (
    <>
      <p>{t(say(cause === 'deleted' ? 'detail.gone.deleted' : 'detail.gone.evicted', { time }))}</p>
      {by && (
        <p>
          {t(say('detail.gone.for'))}{' '}
          <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...by }}>
            {taker && source ? <Named task={taker} source={source} /> : <SafeText text={by.id} />}
          </Link>
        </p>
      )}
    </>
  );
}

function Named({ task, source }: { readonly task: Task; readonly source: Source }) {
  return <TaskName task={task} connection={source.connection} type={source.type} />;
}
