import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { ChevronIcon } from '@/ui/icons/actions';
import css from './back-to-tasks.module.css';

/** The way back from a page that stands below the list. */
export function BackToTasks() {
  const t = useT();
  return (
    <Link to="/tasks" className={css.root}>
      <ChevronIcon direction="left" size={14} />
      {t(say('tasks.title'))}
    </Link>
  );
}
