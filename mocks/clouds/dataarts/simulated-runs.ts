import type { CloudReply } from '../../cloud';
import { runStory } from './run-progress';
import { runsOf } from './runs';
import { type DataartsState, taskOf, type WorkspaceCall } from './state';

/**
 * GET /simulated-only/…/runs: the runs of a task, newest first. Not the vendor's: none of its public calls tells them, and
 * its hosts know no such path. Without it nobody could say for which run a log is wanted.
 */
export function listSimulatedRuns(state: DataartsState, call: WorkspaceCall): CloudReply {
  const { service, project, now } = call;
  const task = taskOf(state, call);
  const runs = runsOf(service.seed, task, now).map((run) => {
    const { status, endedAt, reason, source } = runStory(service, project, task, run, now);
    return {
      instance_id: run.id,
      bridge_id: run.bridge,
      ...(run.classification !== undefined && { classification_id: run.classification }),
      status,
      ...(reason !== undefined && { reason }),
      trigger: run.trigger,
      start_time: new Date(run.at).toISOString(),
      ...(endedAt !== undefined && { end_time: new Date(endedAt).toISOString() }),
      ...(source.kind === 'tables' && { tables: source.count }),
    };
  });
  return { status: 200, json: { note: "not the vendor's API", runs } };
}
