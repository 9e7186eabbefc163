import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { type MessageKey, say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { downloads, openDownloads } from '@/queries/download-entries';
import { useStore } from '@/storage/use-store';
import { PlusIcon } from '@/ui/icons/actions';
import { Logo } from '@/ui/icons/logo';
import { DownloadsIcon, SettingsIcon, TasksIcon } from '@/ui/icons/navigation';
import css from './navigation.module.css';

interface Place {
  readonly to: '/tasks' | '/create' | '/downloads' | '/settings';
  readonly name: 'nav.tasks' | 'nav.new' | 'nav.downloads' | 'nav.settings';
  readonly icon: ComponentType<{ readonly size?: number }>;
  /** Stands at the foot of the wide navigation. */
  readonly last?: boolean;
}

const PLACES: readonly Place[] = [
  { to: '/tasks', name: 'nav.tasks', icon: TasksIcon },
  { to: '/create', name: 'nav.new', icon: PlusIcon },
  { to: '/downloads', name: 'nav.downloads', icon: DownloadsIcon },
  { to: '/settings', name: 'nav.settings', icon: SettingsIcon, last: true },
];

/** How many files are still to come, where there are any. */
function DownloadCount() {
  const t = useT();
  const count = openDownloads(useStore(downloads));
  if (count === 0) return null;
  return (
    <span className={css.count}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden"> {t(say('nav.downloads.count', { count }))}</span>
    </span>
  );
}

/** The places of the console: a column on wide screens, icons on narrower ones, a bar below on phones. */
export function Navigation() {
  const t = useT();
  return (
    <nav className={css.root} data-print="hide" aria-label={t(say('nav.label'))}>
      <Link to="/tasks" className={css.brand} aria-hidden="true" tabIndex={-1}>
        <Logo />
        <span className={css.brandName}>{t(say('app.name'))}</span>
      </Link>
      <ul className={css.places}>
        {PLACES.map(({ to, name, icon: PlaceIcon, last }) => (
          <li key={to} className={last ? css.last : undefined}>
            <Link to={to} className={css.place} activeProps={{ 'aria-current': 'page' }}>
              <PlaceIcon size={18} />
              <span className={css.name}>{t(say(name satisfies MessageKey))}</span>
              {to === '/downloads' && <DownloadCount />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
