import { useSyncExternalStore } from 'react';
import type { PollChoice } from '@/core/polling';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { callsLeft } from '@/queries/source-facts';
import type { TaskList } from '@/queries/use-task-list';
import { useTicking } from '@/queries/use-ticking';
import { useLaterWords } from '../use-later-words';
import css from './list-menu.module.css';

const PACES: readonly PollChoice[] = ['normal', 'faster', 'slower', 'off'];

interface PaceMenuProps {
  readonly list: Pick<TaskList, 'sources'>;
  /** The id of the popover that it stands in. */
  readonly popover: string;
}

/** Reads the list now, faster, slower or not at all; and tells of the calls of a day, where they are counted. */
export function PaceMenu({ list: { sources }, popover }: PaceMenuProps) {
  const t = useT();
  const { clock, scheduler } = useServices();
  const pace = useSyncExternalStore(scheduler.subscribe, scheduler.choice);
  useTicking((_, wall) => Math.floor(wall / 1_000));
  if (!useLaterWords()) return null;
  // Several connections of an account share its calls.
  const told = new Set(
    sources.flatMap(({ source: { type, connection } }) => {
      const calls = callsLeft(type.source, connection, clock.now());
      const { region, identity, name } = connection;
      const whose = identity.account ? t(say('tasks.calls.account', { account: identity.account, region })) : name;
      return calls ? t(say('tasks.calls', { name: whose, ...calls })) : [];
    }),
  );
  const refresh = () => {
    for (const { source } of sources) void scheduler.refresh(source.key);
  };
  return (
    <>
      <button type="button" className={css.item} popoverTarget={popover} onClick={refresh}>
        {t(say('tasks.pace.now'))}
      </button>
      <hr className={css.line} />
      {PACES.map((choice) => (
        <button
          key={choice}
          type="button"
          className={css.item}
          popoverTarget={popover}
          aria-pressed={choice === pace}
          onClick={() => scheduler.setChoice(choice)}
        >
          {t(say(`tasks.pace.${choice}`))}
        </button>
      ))}
      {[...told].map((words) => (
        <p key={words} className={css.note}>
          {words}
        </p>
      ))}
    </>
  );
}
