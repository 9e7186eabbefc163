import { standing } from './scheduling';
import type { DataartsSettings } from './settings';
import type { WorkspaceCall } from './state';
import { timesOf } from './task-times';
import { readScheduleTime, taskTime } from './times';
import type { CollectionTask } from './workspace';

/** What `schedule_config.enabled` says when read (contract 4.1). */
const SCHEDULING = 3;
const PAUSED = 5;

/** A task as ShowTaskList and ShowTaskInfo show it. It has no status, and says nothing of its runs but when the last began. */
export function taskToWire(task: CollectionTask, { service, project, workspace, now }: WorkspaceCall) {
  const { plan } = task;
  const { schedule } = plan;
  const { last, next } = timesOf(task, now);
  const time = (ms: number | undefined) => taskTime(ms, service.settings.timeFormat);
  return {
    id: task.id,
    name: task.name,
    description: task.description,
    user_id: task.userId,
    user_name: task.userName,
    duty_person: task.owner,
    project_id: project.id,
    dir_id: task.directory,
    path: workspace.directories.find(({ id }) => id === task.directory)?.path ?? '',
    data_source_type: plan.sourceType,
    ...(plan.sourceWorkspace !== undefined && { data_source_workspace_id: plan.sourceWorkspace }),
    task_config: plan.config,
    schedule_config: {
      ...schedule,
      ...(task.jobId !== undefined && { job_id: task.jobId }),
      enabled: enabledNumber(task, service.settings, now),
    },
    ...(task.metadata !== undefined && { parameter_config: task.metadata }),
    ...(task.updateType !== undefined && { update_type: task.updateType }),
    create_time: time(task.createdAt),
    update_time: time(task.updatedAt),
    start_time: time(readScheduleTime(schedule.start_time ?? '')),
    end_time: time(readScheduleTime(schedule.end_time ?? '')),
    last_run_time: time(last),
    next_run_time: time(next),
  };
}

function enabledNumber(task: CollectionTask, { idleEnabled }: DataartsSettings, now: number): number {
  switch (standing(task, now)) {
    case 'scheduling':
      return SCHEDULING;
    case 'paused':
      return PAUSED;
    case 'idle':
      return idleEnabled;
  }
}
