import { useT } from '@/i18n/use-t';
import type { PanelProps, TaskPanel } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { wireOf } from './model';
import { HandRuns } from './panel-hand-runs';
import { words } from './panel-messages';
import { RecordFacts } from './panel-record';
import { ScheduleFacts } from './panel-schedule';
import { SimulatedRuns } from './panel-simulated-runs';
import { WhatFacts } from './panel-what';

export const panel: TaskPanel = { Panel: CollectionPanel, words };

/** What it collects, when it runs, what is known of its runs, and what DataArts keeps of it. */
function CollectionPanel(props: PanelProps) {
  const t = useT();
  const wire = wireOf(props.task);
  if (!wire) return null;
  return (
    <>
      <Frame title={t(words('title.what'))}>
        <WhatFacts wire={wire} />
      </Frame>
      <Frame title={t(words('title.schedule'))}>
        <ScheduleFacts {...props} wire={wire} />
      </Frame>
      <Frame title={t(words('title.runs'))}>
        {props.simulated ? <SimulatedRuns {...props} wire={wire} /> : <HandRuns {...props} />}
      </Frame>
      <Frame title={t(words('title.record'))}>
        <RecordFacts {...props} wire={wire} />
      </Frame>
    </>
  );
}
