import type { CloudReply } from '../../cloud';
import { refuse } from './errors';
import { readObject, readText } from './request-body';
import { type DataartsState, tasksIn, taskOf, type WorkspaceCall } from './state';
import { timesOf } from './task-times';
import { taskToWire } from './task-wire';
import { readTime } from './times';
import type { CollectionTask } from './workspace';

const CODE = 'DLG.2253';
const LONGEST_PAGE = 100;

/**
 * POST tasks/search. `count`: how many were found; `total_records` of `max_records`: how many tasks the project has, and may
 * have. The order is ours (setting `listOrder`), for the page tells none.
 * https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/ShowTaskList.html
 */
export function searchTasks(state: DataartsState, call: WorkspaceCall): CloudReply {
  const { service, project, workspace, now } = call;
  const { settings } = service;
  const body = readObject(call, CODE);
  const limit = readCount(call, body, 'limit', 10);
  if (limit < 1 || limit > LONGEST_PAGE) refuse(call, CODE, `The limit ranges from 1 to ${LONGEST_PAGE}.`);
  const offset = readCount(call, body, 'offset', 0);
  const isWanted = readFilter(call, body, now);
  const found = inOrder(tasksIn(state, workspace).filter(isWanted), settings.listOrder);
  return {
    status: 200,
    json: {
      count: found.length,
      total_records: project.workspaces.reduce((sum, one) => sum + tasksIn(state, one).length, 0),
      max_records: settings.maxRecords,
      resources: found.slice(offset, offset + limit).map((task) => taskToWire(task, call)),
    },
  };
}

/** GET tasks/{task_id}: the task as the list has it. One that is not there is a 400. */
export function showTask(state: DataartsState, call: WorkspaceCall): CloudReply {
  return { status: 200, json: taskToWire(taskOf(state, call), call) };
}

function readCount(call: WorkspaceCall, body: Record<string, unknown>, name: string, usual: number): number {
  const value = body[name] ?? usual;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(call, CODE, `Invalid parameter: ${name}.`);
}

/** Which tasks a search is for: those that fit all that it says. What is empty says nothing. */
function readFilter(call: WorkspaceCall, body: Record<string, unknown>, now: number) {
  const text = (name: string) => readText(call, CODE, body, name) || undefined;
  const instant = (name: string) => {
    const value = text(name);
    return value === undefined ? undefined : (readTime(value) ?? refuse(call, CODE, `Invalid parameter: ${name}.`));
  };
  const name = text('name');
  const [user, type, directory] = [text('user_name'), text('data_source_type'), text('directory_id')];
  const [connection, bucket] = [text('data_connection_id'), text('bucket_name')];
  const [from, to] = [instant('start_time'), instant('end_time')];
  const isName = (held: string) => {
    if (name === undefined) return true;
    if (call.service.settings.nameMatch === 'exact') return held === name;
    return held.toLowerCase().includes(name.toLowerCase());
  };
  const isIn = (at: number | undefined) => at !== undefined && (from ?? at) <= at && at <= (to ?? at);
  return (task: CollectionTask) =>
    isName(task.name) &&
    (user ?? task.userName) === task.userName &&
    (type ?? task.plan.sourceType) === task.plan.sourceType &&
    (directory ?? task.directory) === task.directory &&
    (connection === undefined || task.plan.config['data_connection_id'] === connection) &&
    (bucket === undefined || task.plan.config['bucket_name'] === bucket) &&
    ((from ?? to) === undefined || isIn(timesOf(task, now).last));
}

/** `tasks` come newest first. */
function inOrder(tasks: readonly CollectionTask[], order: 'newest' | 'oldest' | 'name'): readonly CollectionTask[] {
  switch (order) {
    case 'newest':
      return tasks;
    case 'oldest':
      return tasks.toReversed();
    case 'name':
      return tasks.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}
