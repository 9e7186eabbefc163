import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { EnvironmentTag } from '@/ui/environment-tag';
import { SafeText } from '@/ui/safe-text';
import css from './task-create.module.css';

/** What can be created and where, each a link to its form. */
export function Offers({ sources }: { readonly sources: readonly Source[] }) {
  const t = useT();
  return (
    <ul className={css.offers}>
      {sources.map(({ key, type, connection }) => (
        <li key={key}>
          <Link
            to="/create/$type"
            params={{ type: type.id }}
            search={{ connection: connection.id }}
            className={css.offer}
          >
            <strong>{t(type.name)}</strong>
            <span className={css.where}>
              <EnvironmentTag environment={connection.environment} />
              <SafeText text={connection.name} />
              <span className={css.quiet}>{connection.region}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
