import { useT } from '@/i18n/use-t';
import { useStore } from '@/storage/use-store';
import type { PanelProps } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { deployments, deploymentsOf } from './acts/deployments';
import { getFile } from './api';
import { wireOf } from './model';
import { Deployments } from './panel-deployments';
import { Facts } from './panel-facts';
import { words } from './panel-messages';
import { Part } from './panel-part';
import { Runs } from './panel-runs';
import { ScheduleWords } from './panel-schedule';
import { ScriptView } from './panel-script';

/** An offline task: its script, its schedule, and the runs that the scheduler made of it. */
export function OfflinePanel(props: PanelProps) {
  const t = useT();
  const { task, usePart } = props;
  const hasDeployments = deploymentsOf(task.ref, useStore(deployments)).length > 0;
  const file = wireOf(task);
  const node = file?.NodeId ?? undefined;
  const definition = usePart(
    'file',
    [task.ref.id, task.lookKey ?? '', file?.CurrentVersion ?? ''],
    async ({ send }) => {
      const { File, NodeConfiguration } = (await send(getFile, { form: { FileId: task.ref.id } })).Data;
      return { script: File.Content ?? '', node: NodeConfiguration ?? {} };
    },
  );
  return (
    <>
      <Frame title={t(words('title'))}>
        <Part part={definition} failed={words('failed.definition')}>
          {(value) => (
            <>
              <Facts task={task} script={value.script} groupId={value.node.ResourceGroupId} />
              <ScriptView script={value.script} />
            </>
          )}
        </Part>
      </Frame>
      {definition.state === 'ready' && (
        <Frame title={t(words('title.schedule'))}>
          <ScheduleWords {...props} node={definition.value.node} />
        </Frame>
      )}
      {hasDeployments && (
        <Frame title={t(words('title.deployments'))}>
          <Deployments {...props} />
        </Frame>
      )}
      {node !== undefined && (
        <Frame title={t(words('title.runs'))}>
          <Runs
            {...props}
            node={node}
            rerun={definition.state === 'ready' ? (definition.value.node.RerunMode ?? undefined) : undefined}
          />
        </Frame>
      )}
    </>
  );
}
