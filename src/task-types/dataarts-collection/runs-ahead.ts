import type { RunsAhead } from '@/task-types/runs-ahead';
import { configText, wireOf } from './model';
import { aheadOf } from './model-ahead';
import { zoneOfTimes } from './model-times';

/** What a task's schedule will start, and the data connection that its runs read. */
export const runsAhead: RunsAhead = {
  of: (task, { from, until, most }, connection) => {
    // One that is off or paused promises nothing.
    if (task.lifecycle !== 'scheduled') return { kind: 'none' };
    const zone = zoneOfTimes(connection);
    const ahead = aheadOf(wireOf(task)?.schedule_config, { from, until, count: most + 1, zone });
    switch (ahead.kind) {
      case 'none':
        return ahead;
      case 'unknown':
        return { kind: 'unknown', why: ahead.why };
      case 'runs':
        return { kind: 'runs', at: ahead.at.slice(0, most), more: ahead.at.length > most };
    }
  },
  burdens: (task) => {
    const id = configText(task, 'data_connection_id');
    return id === undefined ? undefined : { id, name: configText(task, 'data_connection_name') ?? id };
  },
};
