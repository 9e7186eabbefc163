import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { EnvironmentTag } from '@/ui/environment-tag';
import { SafeText } from '@/ui/safe-text';
import css from './vendor-search.module.css';

interface ChooseConnectionProps {
  readonly sources: readonly Source[];
  /** The one that the link names, and that is not there. */
  readonly unknown: string;
  /** What the link asks beside it; asked through whichever is chosen. */
  readonly search: Readonly<Record<string, string>>;
}

/** The connections that can be asked, each a link that asks. */
export function ChooseConnection({ sources, unknown, search }: ChooseConnectionProps) {
  const t = useT();
  return (
    <>
      <p>{t(unknown === '' ? say('search.choose') : say('create.unknownConnection', { name: unknown }))}</p>
      <ul className={css.choices}>
        {sources.map(({ key, type, connection }) => (
          <li key={key}>
            <Link
              to="/tasks/$type"
              params={{ type: type.id }}
              search={{ ...search, api: connection.id }}
              className={css.choice}
            >
              <EnvironmentTag environment={connection.environment} />
              <SafeText text={connection.name} />
              <span className={css.quiet}>{connection.region}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
