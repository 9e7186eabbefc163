import type { Outcome } from '../../cloud';
import { jobIdOf } from './changes';
import { refuse, refuseBy } from './errors';
import { withHandRun } from './runs';
import { endOf, standing, withoutScheduling, withScheduling } from './scheduling';
import { type DataartsState, taskOf, type WorkspaceCall, withTask } from './state';
import type { CollectionTask } from './workspace';

/**
 * POST tasks/{task_id}/action: `run` starts the schedule, `stop` stops it, `runimmediate` runs once now. Ours, since nobody
 * tells: what is on may be started again and what is off be stopped, and nothing changes; `run` begins a paused schedule
 * anew; a task of type RUN_ONCE has no schedule to start, so that `run` runs it once (setting `startOfRunOnce`).
 */
export function executeAction(state: DataartsState, call: WorkspaceCall): Outcome<DataartsState> {
  const before = taskOf(state, call);
  const task = acted(before, state.serial + 1, call);
  const reply = { status: call.service.settings.actionStatus };
  if (task === before) return { state, reply };
  return { state: { ...withTask(state, task), serial: state.serial + 1 }, reply };
}

function acted(task: CollectionTask, serial: number, call: WorkspaceCall): CollectionTask {
  const { settings } = call.service;
  const action = call.query.get('action');
  switch (action) {
    case 'run':
      if (task.plan.schedule.schedule_type === 'CRON') return started(task, call);
      if (settings.startOfRunOnce === 'once') return runNow(task, serial, call);
      return refuse(call, 'DLG.2259', 'A task that runs once cannot be scheduled.');
    case 'runimmediate':
      return runNow(task, serial, call);
    case 'stop':
      return standing(task, call.now) === 'idle' ? task : withoutScheduling(task, call.now);
    default:
      return refuseBy(call, settings.unknownAction, `The action ${action ?? ''} is invalid.`);
  }
}

function started(task: CollectionTask, call: WorkspaceCall): CollectionTask {
  const { now, service } = call;
  if (endOf(task.plan.schedule) <= now) refuse(call, 'DLG.1810', 'The end time has already passed.');
  if (standing(task, now) === 'scheduling') return task;
  return withScheduling(task, now, jobIdOf(service.seed, task));
}

function runNow(task: CollectionTask, serial: number, call: WorkspaceCall): CollectionTask {
  if (standing(task, call.now) === 'paused' && !call.service.settings.runPaused) {
    refuse(call, 'DLG.1821', 'Failed to run the task: it is paused.');
  }
  return withHandRun(task, call.now, serial);
}
