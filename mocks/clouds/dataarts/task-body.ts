import { isRecord } from '../../json';
import { refuse } from './errors';
import { readObject, readText } from './request-body';
import { readSchedule } from './schedule-body';
import { type DataartsState, tasksIn, type WorkspaceCall } from './state';
import type { CollectionTask, Plan } from './workspace';

/** The longest name and description that the vendor's own console lets one write. */
const LONGEST_NAME = 62;
const LONGEST_DESCRIPTION = 255;

/** What a body says of a task. Who made it and when is not for it to say once there is a task. */
export interface TaskWish {
  readonly name: string;
  readonly description: string;
  readonly userId: string | undefined;
  readonly userName: string | undefined;
  readonly owner: string | undefined;
  readonly definition: Pick<CollectionTask, 'directory' | 'metadata' | 'updateType' | 'plan'>;
  readonly enabled: boolean;
}

/**
 * The body of CreateTask and UpdateTaskInfo; `code` is what each says of bad parameters, `own` is the task that keeps its
 * name. The console's alphabet of names is not enforced: the vendor's own example of CreateTask has spaces. `task_config`
 * is not looked into, except for the data connection, which must exist. `user_id` may be missing, as the vendor's Terraform
 * provider has it, against the page.
 */
export function readTask(
  state: DataartsState,
  call: WorkspaceCall,
  code: string,
  own: CollectionTask | undefined,
): TaskWish {
  const body = readObject(call, code);
  const text = (name: string) => readText(call, code, body, name);
  const required = (name: string) => {
    const value = text(name);
    return value === undefined || value.trim() === '' ? refuse(call, code, `${name} is required.`) : value;
  };
  const name = required('name');
  if (Array.from(name).length > LONGEST_NAME) refuse(call, code, `The name is longer than ${LONGEST_NAME} characters.`);
  const description = text('description') ?? '';
  if (Array.from(description).length > LONGEST_DESCRIPTION) {
    refuse(call, code, `The description is longer than ${LONGEST_DESCRIPTION} characters.`);
  }
  const directory = required('dir_id');
  const sourceType = required('data_source_type');
  const config = body['task_config'];
  if (!isRecord(config)) return refuse(call, code, 'task_config is required.');
  const metadata = body['parameter_config'] ?? undefined;
  if (metadata !== undefined && !Array.isArray(metadata)) {
    return refuse(call, code, 'Invalid parameter: parameter_config.');
  }
  const sourceWorkspace = text('data_source_workspace_id');
  const updateType = text('update_type');
  const [userId, userName, owner] = [text('user_id'), text('user_name'), text('duty_person')];
  const { schedule, enabled } = readSchedule(call, code, body);
  if (own && own.plan.sourceType !== sourceType) {
    refuse(call, 'DLG.2255', 'The data source type of a collection task cannot be changed.');
  }
  if (tasksIn(state, call.workspace).some((task) => task.name === name && task.id !== own?.id)) {
    refuse(call, 'DLG.2270', 'The collection task name already exists.');
  }
  const plan: Plan = { sourceType, config, schedule, ...(sourceWorkspace && { sourceWorkspace }) };
  checkDirectory(call, code, directory);
  checkConnection(call, plan);
  return {
    name,
    description,
    // The page says of none of them that it may be empty; an empty one is as good as none.
    userId: userId || undefined,
    userName: userName || undefined,
    owner: owner || undefined,
    definition: {
      directory,
      plan,
      ...(metadata !== undefined && { metadata }),
      ...(updateType !== undefined && { updateType }),
    },
    enabled,
  };
}

function checkDirectory(call: WorkspaceCall, code: string, directory: string): void {
  if (directory === '0' || call.service.settings.unknownDirectory === 'take') return;
  if (!call.workspace.directories.some(({ id }) => id === directory)) {
    refuse(call, code, 'The directory does not exist.');
  }
}

/** A data connection that is named must be there, in the workspace that is said to own it. */
function checkConnection(call: WorkspaceCall, { config, sourceWorkspace }: Plan): void {
  const id = config['data_connection_id'] ?? '';
  if (id === '') return;
  const owner = sourceWorkspace ?? call.workspace.id;
  const workspace = call.project.workspaces.find((one) => one.id === owner);
  if (!workspace?.dataConnections.some((one) => one.id === id)) {
    refuse(call, 'DLG.2201', 'Failed to create the collection task: the data connection does not exist.');
  }
}
