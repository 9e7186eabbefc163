import { Button } from '@mantine/core';
import { useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import type { Failure } from '@/transport/failures';
import { whyOf } from '../failure-words';
import css from './task-list.module.css';

/** Says how much was looked through where that is not all, and offers to go on. */
export function ListFoot({ list }: { readonly list: TaskList }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  if (!list.more) return null;
  const totals = list.sources.map(({ state }) => (state?.next === undefined ? state?.tasks.length : state.total));
  const total = totals.every((one) => one !== undefined) ? totals.reduce((sum, one) => sum + (one ?? 0), 0) : undefined;
  const looked = list.tasks.length;
  const unordered = list.sources.filter(
    ({ source, state }) => source.type.source.order === 'unknown' && state?.next !== undefined,
  );
  return (
    <div className={css.foot}>
      {t(total === undefined ? say('tasks.lookedMore', { looked }) : say('tasks.looked', { looked, total }))}
      {unordered.map(({ source }) => (
        <span key={source.key}>{t(say('tasks.unordered', { name: source.connection.name }))}</span>
      ))}
      <Button
        variant="default"
        size="xs"
        aria-disabled={busy}
        onClick={() => {
          if (busy) return;
          setBusy(true);
          void list
            .lookFurther()
            .then(([first]) => setFailed(first))
            .finally(() => setBusy(false));
        }}
      >
        {t(say(busy ? 'tasks.further.busy' : 'tasks.further'))}
      </Button>
      <span role="status">{failed && t(whyOf(failed))}</span>
    </div>
  );
}
