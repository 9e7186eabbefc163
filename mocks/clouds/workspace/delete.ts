import type { Outcome } from '../../cloud';
import { readBody } from './body';
import { refuseBy } from './errors';
import { exportProgress } from './export-progress';
import { exportsIn, type ProjectCall, type WorkspaceState } from './state';

/** How many exports one call can delete. */
const MOST_IDS = 200;

/**
 * POST export-tasks/batch-delete: 200 without a body, which does not tell what was deleted. All of it is done, or nothing.
 * https://support.huaweicloud.com/intl/en-us/api-workspace/DeleteExportTasks.html
 */
export function deleteExports(state: WorkspaceState, call: ProjectCall): Outcome<WorkspaceState> {
  const { project, now } = call;
  const { settings } = call.service;
  const wanted = readIds(call);
  const rows = exportsIn(state, project);
  const named = rows.filter((row) => wanted.has(row.id));
  if (settings.unknownIds === 'refuse' && named.length < wanted.size) {
    refuseBy(settings.notFound, 'Some of the export tasks do not exist.');
  }
  const isCreating = named.some((row) => exportProgress(row, settings, now).status === 'CREATING');
  if (settings.deleteCreating === 'refuse' && isCreating) {
    refuseBy(settings.notReady, 'Some of the export tasks are being created.');
  }
  const reply = { status: 200 };
  if (named.length === 0) return { state, reply };
  const ids = new Set(named.map(({ id }) => id));
  const made = state.made.filter(({ id }) => !ids.has(id));
  const begun = new Set(state.made.map(({ id }) => id));
  return {
    state: {
      ...state,
      made,
      gone: [...state.gone, ...[...ids].filter((id) => !begun.has(id))],
      downloaded: state.downloaded.filter((id) => !ids.has(id)),
    },
    reply,
  };
}

function readIds(call: ProjectCall): Set<string> {
  const { settings } = call.service;
  const { task_ids: ids = [] } = readBody(call);
  if (!Array.isArray(ids) || ids.length > MOST_IDS) {
    return refuseBy(settings.invalidInput, `task_ids must be a list of at most ${MOST_IDS} ids.`);
  }
  if (ids.length === 0 && settings.noIds === 'refuse') return refuseBy(settings.invalidInput, 'task_ids is required.');
  const read = new Set<string>();
  for (const id of ids) {
    if (typeof id !== 'string' || !/^.{1,64}$/su.test(id)) {
      return refuseBy(settings.invalidInput, 'Each of task_ids must be text of 1 to 64 characters.');
    }
    read.add(id);
  }
  return read;
}
