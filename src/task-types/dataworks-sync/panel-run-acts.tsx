import { useState } from 'react';
import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { isUnfinished } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { PanelAct } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { restartInstance, stopInstance } from './api';
import type { Instance } from './file-wire';
import { words } from './panel-messages';
import css from './panel.module.css';
import { type RunAct, runActId } from './run-act-id';
import { businessDate, toRun } from './runs';

interface RunActsProps {
  readonly instance: Instance;
  readonly connection: Connection;
  readonly rerun: string | undefined;
  readonly act: PanelAct;
  readonly log: { readonly isShown: boolean; readonly toggle: () => void };
}

const ENDPOINTS = { stop: stopInstance, restart: restartInstance };
const BUSY = { stop: 'run.stopping', restart: 'run.restarting' } as const;

/** Stops a run or does it again, after a question; shows what it wrote. */
export function RunActs({ instance, connection, rerun, act, log }: RunActsProps) {
  const t = useT();
  const [asked, setAsked] = useState<RunAct>();
  const [asks, setAsks] = useState(false);
  const date = businessDate(instance, connection);
  const isProduction = connection.environment === 'production';
  const button = (kind: RunAct) => {
    const isViewer = connection.identity.role === 'viewer';
    const reason = isViewer ? say('detail.viewer') : reasonAgainst(kind, instance, rerun);
    const isBusy = act.isBusy(runActId(kind, instance));
    return (
      <DisabledReasonButton
        size="xs"
        aria-label={isBusy ? undefined : t(words(`run.${kind}.of`, { date }))}
        reason={isBusy ? t(words(BUSY[kind])) : reason && t(reason)}
        onClick={() => {
          setAsked(kind);
          setAsks(true);
        }}
      >
        {t(words(isBusy ? BUSY[kind] : `run.${kind}`))}
      </DisabledReasonButton>
    );
  };
  return (
    <span className={css.acts}>
      {button('stop')}
      {button('restart')}
      <Button
        size="xs"
        aria-expanded={log.isShown}
        aria-label={t(words(log.isShown ? 'log.hide.of' : 'log.show.of', { date }))}
        onClick={log.toggle}
      >
        {t(words(log.isShown ? 'log.hide' : 'log.show'))}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(words(`ask.${asked}`, { date }))}
          keep={t(words('ask.keep'))}
          act={t(words(`ask.${asked}.act`))}
          opened={asks}
          hazard={isProduction}
          onKeep={() => setAsks(false)}
          onAct={() => {
            setAsks(false);
            void act.run(runActId(asked, instance), async ({ send }) => {
              await send(ENDPOINTS[asked], { form: { InstanceId: instance.InstanceId, ProjectEnv: 'PROD' } });
            });
          }}
        >
          <p>{t(words(`ask.${asked}.body`))}</p>
        </ConfirmDialog>
      )}
    </span>
  );
}

/** What goes on can be stopped; what has ended can be done again, where its task allows that. */
function reasonAgainst(kind: RunAct, instance: Instance, rerun: string | undefined): Message | undefined {
  const run = toRun(instance);
  const hasEnded = !isUnfinished(run);
  if (kind === 'stop') return hasEnded ? words('run.ended') : undefined;
  if (!hasEnded) return words('run.goesOn');
  if (rerun === 'ALL_DENIED') return words('run.denied');
  return rerun === 'FAILURE_ALLOWED' && run.status === 'succeeded' ? words('run.onlyFailed') : undefined;
}
