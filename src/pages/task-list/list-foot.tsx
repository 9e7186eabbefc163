import { useState } from 'react';
import { isNewestFirst, type TaskSort } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import { useZone } from '@/storage/use-zone';
import type { Failure } from '@/transport/failures';
import { fullTime } from '@/ui/format-time';
import { whyOf } from '../failure-words';
import { useLaterWords } from '../use-later-words';
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
export function ListFoot({ list, extent: { looked, total }, sort }: ListFootProps) {
  const t = useT();
  const zone = useZone();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  if (!useLaterWords()) return null;
  const { looking } = list;
  const unordered = list.sources.filter(
    ({ source, state }) => source.type.source.order === 'unknown' && state?.next !== undefined,
  );
  const horizon = isNewestFirst(sort) ? horizonOf(list) : undefined;
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
      {horizon && <span>{t(say('tasks.looked.below', { name: horizon.name, time: fullTime(horizon.at, zone) }))}</span>}
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

/**
 * Where one list of several sources stops being whole: below what was looked through of a source that has more, older
 * tasks of the others follow as if nothing lay between.
 */
function horizonOf({ sources, tasks }: TaskList): { readonly name: string; readonly at: number } | undefined {
  const oldest = tasks.findLast(({ createdAt }) => createdAt !== undefined)?.createdAt;
  const ends = sources.flatMap(({ source, state }) => {
    const at = state?.next === undefined ? undefined : state.tasks.at(-1)?.createdAt;
    return at === undefined || source.type.source.order === 'unknown' ? [] : [{ name: source.connection.name, at }];
  });
  const first = ends.toSorted((one, other) => other.at - one.at)[0];
  return first && oldest !== undefined && oldest < first.at ? first : undefined;
}
