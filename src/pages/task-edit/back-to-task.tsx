import { Link } from '@tanstack/react-router';
import type { TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { ChevronIcon } from '@/ui/icons/actions';
import css from '../back-to-tasks.module.css';

/** The way back from a page that stands below the task's own. */
export function BackToTask({ taskRef }: { readonly taskRef: TaskRef }) {
  const t = useT();
  return (
    <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...taskRef }} className={css.root}>
      <ChevronIcon direction="left" size={14} />
      {t(say('edit.back'))}
    </Link>
  );
}
