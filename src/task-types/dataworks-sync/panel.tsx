import type { PanelProps, TaskPanel } from '@/task-types/task-type';
import { kindOfTask } from './model';
import { words } from './panel-messages';
import { OfflinePanel } from './panel-offline';
import { RealtimePanel } from './panel-realtime';
import { SolutionPanel } from './panel-solution';

export const panel: TaskPanel = { Panel: SyncPanel, words };

/** What a synchronization is made of, and how it runs. */
function SyncPanel(props: PanelProps) {
  switch (kindOfTask(props.task)) {
    case 'DI_OFFLINE':
      return <OfflinePanel {...props} />;
    case 'DI_REALTIME':
      return <RealtimePanel {...props} />;
    case 'DI_SOLUTION':
      return <SolutionPanel {...props} />;
    case undefined:
      return null;
  }
}
