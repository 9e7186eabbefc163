import { Link } from '@tanstack/react-router';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './task-detail.module.css';
import { TAB_NAMES, type TabName } from './tab-names';

/** The parts of a task, each with its own address. */
export function DetailTabs({ task, tab }: { readonly task: Task; readonly tab: TabName }) {
  const t = useT();
  return (
    <nav className={css.tabs} aria-label={t(say('detail.tabs'))} data-keep-focus="">
      {TAB_NAMES.map((name) => (
        <Link
          key={name}
          id={`tab-${name}`}
          className={css.tab}
          replace
          activeOptions={{ exact: true }}
          aria-current={name === tab ? 'page' : undefined}
          to="/tasks/$type/$connection/$id/{-$tab}"
          params={{ ...task.ref, tab: name === 'summary' ? undefined : name }}
        >
          {t(say(`detail.${name}`))}
        </Link>
      ))}
    </nav>
  );
}
