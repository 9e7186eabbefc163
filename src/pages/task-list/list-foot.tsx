import { useState } from 'react';
import { isNewestFirst, type TaskSort } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import type { Failure } from '@/transport/failures';
import { whyOf } from '../failure-words';
import type { ListExtent } from './list-extent';
import { LookAllButton } from './look-all-button';
import css from './task-list.module.css';
import { Button } from '@/ui/button';

interface ListFootProps {
  readonly list: TaskList;
  readonly extent: ListExtent;
  readonly sort: TaskSort;
}

/** Says how much was looked through where that is not all, and offers to go on, a page or to the end. */
export function ListFoot({ list, extent: { looked, total, more }, sort }: ListFootProps) {
  const t = useT();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const { looking } = list;
  if (!more && !looking) return null;
  const unordered = list.sources.filter(
    ({ source, state }) => source.type.source.order === 'unknown' && state?.next !== undefined,
  );
  return (
    <div className={css.foot}>
      <span>
        {looking
          ? t(
              looking.total === undefined
                ? say('tasks.all.busy', { looked: looking.looked })
                : say('tasks.all.busyOf', { looked: looking.looked, total: looking.total }),
            )
          : t(total === undefined ? say('tasks.lookedMore', { looked }) : say('tasks.looked', { looked, total }))}
      </span>
      {!isNewestFirst(sort) && <span>{t(say('tasks.looked.sorted'))}</span>}
      {unordered.map(({ source }) => (
        <span key={source.key}>{t(say('tasks.unordered', { name: source.connection.name }))}</span>
      ))}
      {looking ? (
        <Button variant="default" size="xs" onClick={list.stopLooking}>
          {t(say('tasks.all.stop'))}
        </Button>
      ) : (
        <>
          <Button variant="default" size="xs" onClick={() => void list.lookFurther().then(setFailures)}>
            {t(say('tasks.further'))}
          </Button>
          <LookAllButton list={list} onFailed={setFailures} />
        </>
      )}
      <span role="status">{[...new Set(failures.map((failure) => t(whyOf(failure))))].join(' ')}</span>
    </div>
  );
}
