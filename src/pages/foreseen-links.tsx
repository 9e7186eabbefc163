import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Task } from '@/core/task';
import { useLanguage } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { TaskName } from './task-name';

interface TaskLinksProps {
  readonly tasks: readonly Task[];
  readonly source: Source;
  /** Without links: where the same names are links already, or may be cut short. */
  readonly plain?: boolean;
}

/** Tasks by their names, each a link to its page, listed as the language lists. */
export function TaskLinks({ tasks, source, plain = false }: TaskLinksProps) {
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  // The list is made of places, so that no name can be taken for one of its commas.
  return list.formatToParts(tasks.map((_, index) => String(index))).map(({ type, value }, index) => {
    const task = type === 'element' ? tasks[Number(value)] : undefined;
    if (!task) return <Fragment key={index}>{value}</Fragment>;
    const name = <TaskName task={task} connection={source.connection} type={source.type} />;
    if (plain) return <Fragment key={index}>{name}</Fragment>;
    return (
      <Link key={index} to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...task.ref }}>
        {name}
      </Link>
    );
  });
}
