import type { Connection } from '@/core/connection';
import { wallToInstant } from '@/core/zone';
import { useT } from '@/i18n/use-t';
import { useZone } from '@/storage/use-zone';
import type { PanelProps } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { Time } from '@/ui/time';
import { getSyncTask } from './api';
import { Facts } from './panel-facts';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { ScriptView } from './panel-script';
import { SolutionSteps } from './panel-steps';
import css from './panel.module.css';
import { zoneOf } from './zones';

/** A solution: what it makes, how far it is, and what a person must do for it. */
export function SolutionPanel({ task, connection, usePart }: PanelProps) {
  const t = useT();
  const part = usePart('sync-task', [task.ref.id, task.lookKey ?? '', task.vendorStatus], async ({ send }) => {
    const { Data } = await send(getSyncTask, { query: { FileId: task.ref.id, TaskType: 'DI_SOLUTION' } });
    return Data.SolutionDetail ?? {};
  });
  return (
    <>
      <Frame title={t(words('title.solution'))}>
        <SolutionSteps task={task} />
        {part.state === 'ready' && (
          <dl className={css.facts}>
            {part.value.SubmitTime && (
              <>
                <dt>{t(words('solution.submitted'))}</dt>
                <dd>
                  <WorkspaceTime text={part.value.SubmitTime} connection={connection} />
                </dd>
              </>
            )}
            {part.value.StartTime && (
              <>
                <dt>{t(words('solution.started'))}</dt>
                <dd>
                  <WorkspaceTime text={part.value.StartTime} connection={connection} />
                </dd>
              </>
            )}
          </dl>
        )}
        <p className={css.quiet}>{t(words('solution.silent'))}</p>
      </Frame>
      <Frame title={t(words('title'))}>
        <Part part={part} failed={words('failed.definition')}>
          {({ ProcessContent: script }) => (
            <>
              <Facts task={task} script={script ?? ''} />
              <ScriptView script={script ?? ''} />
            </>
          )}
        </Part>
      </Frame>
    </>
  );
}

/** The vendor writes these without a zone: they are taken for the clock of the workspace, and shown by the reader's. */
function WorkspaceTime({ text, connection }: { readonly text: string; readonly connection: Connection }) {
  const zone = useZone();
  const at = wallToInstant(text, zoneOf(connection))?.at;
  return at === undefined ? <SafeText text={text} /> : <Time at={at} now={at} zone={zone} form="full" />;
}
