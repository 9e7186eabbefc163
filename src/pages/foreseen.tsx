import { useEffect, useRef } from 'react';
import { Preflight, type PreflightItem } from '@/forms/preflight';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { Foreseen } from '@/task-types/task-form';
import { announce } from '@/ui/announce';
import { ForeseenItem } from './foreseen-item';
import { isFull } from './foreseen-slots';

interface ForeseenListProps {
  readonly source: Source;
  /** Undefined while the source is not known. */
  readonly items: readonly Foreseen[] | undefined;
  /** Ties a button to the sentences that say why it is what it is. */
  readonly id?: string;
}

/** What sending would do, in sentences that stay right while they are read. A slot that comes free is read out. */
export function ForeseenList({ source, items, id }: ForeseenListProps) {
  const t = useT();
  useToldSlots(items);
  if (!items) return <Preflight quiet items={[{ state: 'unknown', text: t(say('create.pre.unread')) }]} />;
  const shown = items.map(
    (item): PreflightItem => ({ state: stateOf(item), text: <ForeseenItem item={item} source={source} /> }),
  );
  return (
    <div id={id}>
      <Preflight quiet items={shown} />
    </div>
  );
}

function stateOf(item: Foreseen): PreflightItem['state'] {
  switch (item.kind) {
    case 'slots':
      return isFull(item) ? 'bad' : item.atLeast ? 'unknown' : 'ok';
    case 'evicts':
    case 'replaces':
      return 'warn';
    case 'note':
      return item.state;
  }
}

/** Reads out that slots came free or were taken; not what stood there at first, and no ages. */
function useToldSlots(items: readonly Foreseen[] | undefined): void {
  const t = useT();
  const slots = items?.find((item) => item.kind === 'slots');
  const taken = slots?.takenBy.length;
  const limit = slots?.limit ?? 0;
  const before = useRef(taken);
  useEffect(() => {
    if (taken !== undefined && before.current !== undefined && taken !== before.current) {
      announce(
        t(
          taken >= limit
            ? say('create.pre.told.full', { limit })
            : say('create.pre.told.free', { free: limit - taken, limit }),
        ),
      );
    }
    before.current = taken;
  }, [taken, limit, t]);
}
