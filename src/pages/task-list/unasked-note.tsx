import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useAskAll } from '@/queries/use-ask-all';
import type { TaskList } from '@/queries/use-task-list';
import { Button } from '@/ui/button';
import { useLaterWords } from '../use-later-words';
import css from './unasked-note.module.css';

interface UnaskedNoteProps {
  readonly list: Pick<TaskList, 'sources'>;
  /** Those whose state is yet to be asked. */
  readonly tasks: readonly Task[];
  /** Below the list, where rows do not move for it, or in place of the rows. */
  readonly place: 'list' | 'nothing';
  /** Whether some of them may belong to what is shown; else it says what the counts lack. */
  readonly mayFit: boolean;
}

/** Says of how many tasks nobody knows the state, and asks for it: told what that takes, shown how far it has come, stopped at will. */
export function UnaskedNote({ list, tasks, place, mayFit }: UnaskedNoteProps) {
  const t = useT();
  const note = useRef<HTMLDivElement>(null);
  const { asking, allowed, ask, stop } = useAskAll(list.sources, tasks);
  const count = tasks.length;
  const owns = place === 'list';
  const leave = useRef(stop);
  // With the list that it was for, asking ends.
  useEffect(() => (owns ? leave.current : undefined), [owns]);
  useLayoutEffect(() => {
    const at = note.current;
    // It goes with the last answer; who stands in it goes on with the rows.
    return () => {
      if (at?.contains(document.activeElement)) document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    };
  }, []);
  if (!useLaterWords()) return null;
  const words = asking
    ? say('tasks.unasked.busy', { ...asking })
    : say(mayFit ? 'tasks.unasked.mayFit' : 'tasks.unasked.count', { count });
  const calls = allowed.length;
  const isNone = !asking && calls === 0;
  const about = `unasked-${place}`;
  return (
    <div ref={note} className={css.root}>
      <span>{t(words)}</span>
      <Button
        variant="default"
        size="xs"
        {...(isNone ? { 'aria-disabled': true, 'aria-describedby': about, 'data-disabled': true } : undefined)}
        onClick={() => {
          if (asking) stop();
          else ask();
        }}
      >
        {t(
          asking
            ? say('tasks.all.stop')
            : calls < count && calls > 0
              ? say('tasks.unasked.askSome', { calls: count, left: calls })
              : say('tasks.unasked.ask', { calls: count }),
        )}
      </Button>
      {isNone && <span id={about}>{t(say('tasks.unasked.none'))}</span>}
    </div>
  );
}
