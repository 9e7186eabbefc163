import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { EnvironmentMark } from '@/ui/environment-mark';
import { SafeText } from '@/ui/safe-text';
import css from './who.module.css';

/** Every connection with its region and project, and who acts through it. */
export function ConnectionPlaces({ connections }: { readonly connections: readonly Connection[] }) {
  const t = useT();
  return (
    <>
      <h2 className={css.title}>{t(say('shell.connections'))}</h2>
      <ul className={css.list}>
        {connections.map((connection) => (
          <Place key={connection.id} connection={connection} />
        ))}
      </ul>
    </>
  );
}

function Place({ connection }: { readonly connection: Connection }) {
  const t = useT();
  const { identity } = connection;
  const parts = [
    connection.region,
    connection.project,
    connection.workspace,
    `${identity.user} (${t(say(`shell.role.${identity.role}`))})`,
    identity.account,
  ];
  return (
    <li className={css.place}>
      <EnvironmentMark environment={connection.environment} />
      <div>
        <strong>
          <SafeText text={connection.name} />
        </strong>
        <div className={css.where}>
          <SafeText text={parts.filter(Boolean).join(' · ')} />
        </div>
      </div>
    </li>
  );
}
