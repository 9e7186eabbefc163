import { useId, useState } from 'react';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import { EnvironmentMark } from '@/ui/environment-mark';
import { ChevronIcon } from '@/ui/icons/actions';
import { latePart } from '@/ui/late-part';
import { SafeText } from '@/ui/safe-text';
import css from './who.module.css';

const loadPlaces = () => import('./connection-places').then((m) => m.ConnectionPlaces);
const ConnectionPlaces = latePart(loadPlaces);

const SIGNS = new Intl.Segmenter();

/** Who acts and where: the identity and account in sight, every connection with its region and project one press away. */
export function Who() {
  const t = useT();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const connections = useConnections().data ?? [];
  const [first] = connections;
  if (!first) return <span />;
  // It is on its way before it is wanted.
  const prefetch = () => void loadPlaces().catch(() => undefined);
  const identities = new Set(connections.map(({ identity }) => `${identity.user}@${identity.account}`));
  return (
    <>
      <button
        type="button"
        className={css.button}
        popoverTarget={id}
        aria-label={t(say('shell.whoami'))}
        onPointerEnter={prefetch}
        onFocus={prefetch}
        onClick={() => setOpened(true)}
      >
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
        {opened && <ConnectionPlaces connections={connections} />}
      </div>
    </>
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
