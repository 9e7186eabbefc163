import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { refKey, type Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useDownloadOf, usePlace } from '@/queries/use-downloads';
import { useIsLeaving } from '@/queries/use-removals';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { MoreMenu } from '@/ui/more-menu';
import { type ActItem, actItems, mainAct } from './act-items';

/** Below this width two actions have room. */
const NARROW = '(width < 48em)';
const ROOM = 2;

interface DetailActionsProps {
  readonly task: Task;
  readonly source: Source;
  /** The action that is being done. */
  readonly busy: string | undefined;
  readonly onAct: (id: ActItem['id']) => void;
}

/** What can be done with the task. What is not possible now stays, and says why; what finds no room goes under ⋯. */
export function DetailActions({ task, source, busy, onAct }: DetailActionsProps) {
  const t = useT();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const download = useDownloadOf(task.ref);
  const place = usePlace(download)?.place;
  const isLeaving = useIsLeaving(task.ref);
  const items = actItems({ task, ...source, busy, isLeaving, download, place });
  // Where there is little room, what is possible takes it; deleting is for nobody who is in a hurry.
  const first = isNarrow ? possibleFirst(items).slice(0, ROOM) : items;
  const inSight = first.filter(({ never }) => !never);
  const main = mainAct(inSight, task);
  const rest = items.filter((item) => !inSight.includes(item));
  const clone = {
    to: '/create/$type',
    params: { type: source.type.id },
    search: { connection: source.connection.id, from: refKey(task.ref) },
  } as const;
  const edit = { to: '/edit/$type/$connection/$id', params: { ...task.ref } } as const;
  return (
    <>
      {inSight.map((item) => {
        const variant = item === main ? 'filled' : 'default';
        if (item.id === 'edit' && item.reason === undefined) {
          return (
            <Button key={item.id} variant={variant} renderRoot={(props) => <Link {...edit} {...props} />}>
              {t(item.label)}
            </Button>
          );
        }
        if (item.id === 'clone') {
          return (
            <Button key={item.id} variant={variant} renderRoot={(props) => <Link {...clone} {...props} />}>
              {t(item.label)}
            </Button>
          );
        }
        return (
          <DisabledReasonButton
            key={item.id}
            variant={variant}
            reason={item.reason && t(item.reason)}
            onClick={() => onAct(item.id)}
          >
            {t(item.label)}
          </DisabledReasonButton>
        );
      })}
      {rest.length > 0 && (
        <MoreMenu
          label={t(say('detail.more'))}
          items={rest.map((item) => ({
            id: item.id,
            label: t(item.label),
            reason: item.reason && t(item.reason),
            onSelect: () => {
              if (item.id === 'clone') void navigate(clone);
              else if (item.id === 'edit') void navigate(edit);
              else onAct(item.id);
            },
          }))}
        />
      )}
    </>
  );
}

function possibleFirst(items: readonly ActItem[]): readonly ActItem[] {
  const isFirst = ({ id, reason }: ActItem) => reason === undefined && id !== 'delete';
  return [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))];
}
