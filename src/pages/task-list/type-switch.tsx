import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { loadTaskType, useServices } from '@/queries/services';
import type { TaskType } from '@/task-types/task-type';
import { ChevronIcon } from '@/ui/icons/actions';
import css from './list-menu.module.css';

/** From the list of everything to one type's own, and back. Where there is one type alone there is nothing to choose. */
export function TypeSwitch({ type }: { readonly type?: TaskType | undefined }) {
  const t = useT();
  const id = useId();
  const { registry } = useServices();
  const [open, setOpen] = useState(false);
  const types = useTypes(open);
  if (registry.length < 2) return null;
  return (
    <>
      <button type="button" className={css.types} popoverTarget={id} aria-haspopup="true">
        {t(type?.name ?? say('tasks.types.all'))}
        <ChevronIcon size={12} />
      </button>
      <nav
        id={id}
        popover="auto"
        className={css.places}
        aria-label={t(say('tasks.types'))}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <Link to="/tasks" className={css.item} activeOptions={{ exact: true, includeSearch: false }}>
          {t(say('tasks.types.all'))}
        </Link>
        {types.map((one) => (
          <Link key={one.id} to="/tasks/$type" params={{ type: one.id }} className={css.item}>
            {t(one.name)}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** Every type of the console. Their names come with them, so they load when somebody wants to choose. */
function useTypes(wanted: boolean): readonly TaskType[] {
  const services = useServices();
  const [types, setTypes] = useState<readonly TaskType[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    void Promise.allSettled(services.registry.map((entry) => loadTaskType(services, entry))).then((loads) => {
      if (here) setTypes(loads.flatMap((load) => (load.status === 'fulfilled' ? [load.value] : [])));
    });
    return () => {
      here = false;
    };
  }, [wanted, services]);
  return types;
}
