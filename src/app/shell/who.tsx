import { useId } from 'react';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import { EnvironmentMark } from '@/ui/environment-mark';
import { ChevronIcon } from '@/ui/icons/actions';
import { SafeText } from '@/ui/safe-text';
import css from './who.module.css';

const SIGNS = new Intl.Segmenter();

/** Who acts and where: the identity and account in sight, every connection with its region and project one press away. */
export function Who() {
  const t = useT();
  const id = useId();
  const connections = useConnections().data ?? [];
  const [first] = connections;
  if (!first) return <span />;
  const identities = new Set(connections.map(({ identity }) => `${identity.user}@${identity.account}`));
  return (
    <>
      <button type="button" className={css.button} popoverTarget={id} aria-label={t(say('shell.whoami'))}>
        <span className={css.avatar} aria-hidden="true">
          {initials(first.identity.user)}
        </span>
        <span className={css.words}>
          <SafeText text={t(say('shell.who', { user: first.identity.user, account: first.identity.account }))} />
          {identities.size > 1 ? ` +${identities.size - 1}` : ''}
        </span>
        <span className={css.marks} aria-hidden="true">
          {environments(connections).map((environment) => (
            <EnvironmentMark key={environment} environment={environment} />
          ))}
        </span>
        <ChevronIcon size={14} />
      </button>
      <div id={id} popover="auto" className={css.panel}>
        <h2 className={css.title}>{t(say('shell.connections'))}</h2>
        <ul className={css.list}>
          {connections.map((connection) => (
            <Place key={connection.id} connection={connection} />
          ))}
        </ul>
      </div>
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

/** Production first: it is what one must not overlook. */
function environments(connections: readonly Connection[]) {
  const order = ['production', 'staging', 'test', 'development'] as const;
  return order.filter((environment) => connections.some((connection) => connection.environment === environment));
}

function initials(user: string): string {
  const parts = user.split(/[.\s_-]+/).filter(Boolean);
  return parts
    .slice(0, 2)
    .map((part) => SIGNS.segment(part).containing(0)?.segment.toUpperCase() ?? '')
    .join('');
}
