import type { DisplayStatus } from '@/core/status';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import type { PanelProps } from '@/task-types/task-type';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { Time } from '@/ui/time';
import { words } from './panel-messages';
import { Part } from './panel-part';
import css from './panel.module.css';
import { type DeploymentSeen, useDeployments } from './use-deployments';

const MARKS: Readonly<Record<DeploymentSeen['state'], DisplayStatus>> = {
  going: 'running',
  checking: 'running',
  done: 'succeeded',
  failed: 'failed',
};

/** What was submitted, published or deleted from here, and what became of it. */
export function Deployments(props: PanelProps) {
  const t = useT();
  const zone = useZone();
  const part = useDeployments(props);
  return (
    <Part part={part} failed={words('failed.deployments')} rows={1}>
      {(seen) =>
        seen.length === 0 ? (
          <p className={css.quiet}>{t(words('none'))}</p>
        ) : (
          <ul className={css.list}>
            {seen.map(({ id, kind, at, state, message }) => (
              <li key={id} className={css.status}>
                <StatusMark status={MARKS[state]} />
                <span>
                  {t(
                    words('deployment.line', {
                      kind: t(words(`deployment.${kind}`)),
                      state: t(words(`deployment.${state}`)),
                    }),
                  )}
                </span>
                {at !== undefined && <Time at={at} now={at} zone={zone} form="full" />}
                {message && <SafeText text={message} lines />}
              </li>
            ))}
          </ul>
        )
      }
    </Part>
  );
}
