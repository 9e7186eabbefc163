import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Fate } from '@/queries/several-removals';
import { CheckBox } from '@/ui/check-box';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { visibleText } from '@/ui/visible-text';
import { Age } from '../age';
import { chooseRange } from './choice';
import { FateMark } from './fate-mark';
import { SeveralBar } from './several-bar';
import css from './several.module.css';

/** One task that fits. */
export interface SeveralRow {
  /** Its `refKey`. */
  readonly key: string;
  readonly task: Task;
  readonly connection: Connection;
  readonly name: string;
  readonly fate: Fate | undefined;
  /** Why it cannot be among them. */
  readonly reason?: Message;
}

interface SeveralRowsProps {
  readonly rows: readonly SeveralRow[];
  /** Left out once they are sent: then it says what became of them. */
  readonly choice?: {
    readonly chosen: ReadonlySet<string>;
    readonly onChoose: (chosen: ReadonlySet<string>) => void;
  };
  readonly severalConnections: boolean;
}

/** The tasks, each with its box: one tab stop, moved through by arrows, Home and End; Shift takes along all in between. */
export function SeveralRows({ rows, choice, severalConnections }: SeveralRowsProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const [cursor, setCursor] = useState<string>();
  const [anchor, setAnchor] = useState<string>();
  // Those that were chosen then: a row that is let go of stays where it is.
  const [only, setOnly] = useState<ReadonlySet<string>>();
  const shown = choice && only ? rows.filter(({ key }) => only.has(key)) : rows;
  const chosen = choice
    ? rows.filter(({ key, reason }) => !reason && choice.chosen.has(key)).map(({ key }) => key)
    : [];
  const possible = shown.filter(({ reason }) => !reason).map(({ key }) => key);
  const current = cursor !== undefined && possible.includes(cursor) ? cursor : possible[0];
  const count = choice ? possible.filter((key) => choice.chosen.has(key)).length : 0;
  const tickAll = (on: boolean) => {
    const next = new Set(choice?.chosen);
    for (const key of possible) if (on) next.add(key);
    for (const key of possible) if (!on) next.delete(key);
    choice?.onChoose(next);
  };
  const move = (event: KeyboardEvent) => {
    const at = possible.indexOf(current ?? '');
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: possible.length - 1 }[event.key];
    const key = to === undefined ? undefined : possible[to];
    if (key === undefined) return;
    event.preventDefault();
    setCursor(key);
    const row = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset.key === key,
    );
    row?.querySelector('input')?.focus();
  };
  const tick = (to: string, { nativeEvent, currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const range = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
    choice?.onChoose(
      chooseRange(choice.chosen, possible, { from: range ? anchor : undefined, to, on: currentTarget.checked }),
    );
    setCursor(to);
    setAnchor(to);
  };
  return (
    <>
      {choice && (
        <SeveralBar
          of={rows.length}
          chosen={chosen.length}
          ticked={count === 0 ? 'none' : count === possible.length ? 'all' : 'some'}
          onTick={tickAll}
          isNarrow={only !== undefined}
          onNarrow={(on) => setOnly(on ? new Set(chosen) : undefined)}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the boxes in it */}
      <ul
        ref={list}
        className={css.rows}
        data-told={!choice || undefined}
        aria-label={t(say('several.list'))}
        onKeyDown={move}
      >
        {shown.map(({ key, task, connection, name, fate, reason }) => {
          const status = displayStatus(task);
          return (
            <li key={key} className={css.row} data-key={key} data-task-id={task.ref.id} data-fate={fate}>
              <span className={css.box}>
                {choice && !reason && (
                  <CheckBox
                    label={visibleText(name)}
                    checked={choice.chosen.has(key)}
                    onChange={(event) => tick(key, event)}
                    tabIndex={key === current ? 0 : -1}
                  />
                )}
              </span>
              <span className={css.name}>
                <SafeText text={name} />
              </span>
              <span className={css.state}>
                {fate ? (
                  <FateMark fate={fate} />
                ) : (
                  <>
                    <StatusMark status={status} />
                    {t(say(`status.${status}`))}
                  </>
                )}
              </span>
              <span className={css.created}>
                <Age at={task.createdAt} />
              </span>
              {(severalConnections || reason) && (
                <span className={css.below}>
                  {severalConnections && (
                    <>
                      <EnvironmentMark environment={connection.environment} />
                      <SafeText text={connection.name} />
                    </>
                  )}
                  {reason && <span>{t(reason)}</span>}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
