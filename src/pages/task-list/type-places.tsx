import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { loadTaskType, useServices } from '@/queries/services';
import type { TaskType } from '@/task-types/task-type';
import css from './list-menu.module.css';

/** The lists that there are: of everything, and of each type. */
export function TypePlaces() {
  const t = useT();
  const types = useTypes();
  return (
    <>
      <Link to="/tasks" className={css.item} activeOptions={{ exact: true, includeSearch: false }}>
        {t(say('tasks.types.all'))}
      </Link>
      {types.map((one) => (
        <Link key={one.id} to="/tasks/$type" params={{ type: one.id }} className={css.item}>
          {t(one.name)}
        </Link>
      ))}
    </>
  );
}

/** Every type of the console. Their names come with them. */
function useTypes(): readonly TaskType[] {
  const services = useServices();
  const [types, setTypes] = useState<readonly TaskType[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.allSettled(services.registry.map((entry) => loadTaskType(services, entry))).then((loads) => {
      if (here) setTypes(loads.flatMap((load) => (load.status === 'fulfilled' ? [load.value] : [])));
    });
    return () => {
      here = false;
    };
  }, [services]);
  return types;
}
