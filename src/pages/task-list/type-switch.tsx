import { useId, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { TaskType } from '@/task-types/task-type';
import { ChevronIcon } from '@/ui/icons/actions';
import { latePart } from '@/ui/late-part';
import css from './list-menu.module.css';

const loadPlaces = () => import('./type-places').then((m) => m.TypePlaces);
const TypePlaces = latePart(loadPlaces);

/** From the list of everything to one type's own, and back. Where there is one type alone there is nothing to choose. */
export function TypeSwitch({ type }: { readonly type?: TaskType | undefined }) {
  const t = useT();
  const id = useId();
  const { registry } = useServices();
  const [opened, setOpened] = useState(false);
  if (registry.length < 2) return null;
  // It is on its way before it is wanted.
  const prefetch = () => void loadPlaces().catch(() => undefined);
  return (
    <>
      <button
        type="button"
        className={css.types}
        popoverTarget={id}
        aria-haspopup="true"
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => setOpened(true)}
      >
        {t(type?.name ?? say('tasks.types.all'))}
        <ChevronIcon size={12} />
      </button>
      <nav id={id} popover="auto" className={css.places} aria-label={t(say('tasks.types'))}>
        {opened && <TypePlaces />}
      </nav>
    </>
  );
}
