import type { CloudReply } from '../../cloud';
import { refuseBy } from './errors';
import { exportProgress } from './export-progress';
import type { ExportRow, Trouble } from './project';
import type { WorkspaceSettings } from './settings';
import { exportsIn, isDownloaded, type ProjectCall, type WorkspaceState } from './state';

const STATUSES: readonly string[] = ['CREATING', 'SUCCESS', 'FAIL', 'EXPIRED'];
const MOST_PER_PAGE = 100;
const USUAL_PER_PAGE = 20;

/**
 * GET export-tasks: a page of the exports that fit all that is asked, and how many fit. Nothing is said of what is refused:
 * that a value out of range is, and a sorting without its other half, is this simulator's choice.
 * https://support.huaweicloud.com/intl/en-us/api-workspace/ListExportTasks.html
 */
export function listExports(state: WorkspaceState, call: ProjectCall): CloudReply {
  const { project, service, now } = call;
  const { settings } = service;
  const wanted = readListQuery(call);
  const fitting = exportsIn(state, project)
    .sort((a, b) => a.createdAt - b.createdAt || a.serial - b.serial)
    .map((row) => ({ row, shown: toWire(state, row, settings, now) }))
    .filter(({ row, shown }) => {
      const { fileName, taskId, status, isDownload } = wanted;
      const named = settings.fileNameMatch === 'part' ? row.fileName.includes(fileName) : row.fileName === fileName;
      return (
        (fileName === '' || named) &&
        (taskId === undefined || row.id === taskId) &&
        (status === undefined || shown.status === status) &&
        (isDownload === undefined || shown.is_download === isDownload)
      );
    })
    .map(({ shown }) => shown);
  if (wanted.order === 'newest') fitting.reverse();
  const page = fitting.slice(wanted.offset, wanted.offset + wanted.limit);
  return { status: 200, json: { export_tasks: page, count: fitting.length } };
}

function readListQuery({ query, service }: ProjectCall) {
  const { settings } = service;
  const refuse = (message: string): never => refuseBy(settings.invalidInput, message);
  const whole = (name: string, least: number, most: number, usual: number): number => {
    const text = query.get(name);
    if (text === null) return usual;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? value : refuse(`Invalid ${name}. It must be ${least} to ${most}.`);
  };
  const taskId = query.get('task_id') ?? undefined;
  if (taskId !== undefined && !/^.{1,64}$/su.test(taskId)) refuse('Invalid task_id. It must have 1 to 64 characters.');
  const status = query.get('status') ?? undefined;
  if (status !== undefined && !STATUSES.includes(status)) refuse(`Invalid status. Use ${STATUSES.join(', ')}.`);
  const downloaded = query.get('is_download');
  if (downloaded !== null && downloaded !== 'true' && downloaded !== 'false')
    refuse('is_download must be true or false.');
  const omitted = settings.omittedIsDownload === 'all' ? undefined : false;
  return {
    fileName: query.get('file_name') ?? '',
    taskId,
    status,
    isDownload: downloaded === null ? omitted : downloaded === 'true',
    order: readOrder(query, settings, refuse),
    offset: whole('offset', 0, 2_147_483_647, 0),
    limit: whole('limit', 1, MOST_PER_PAGE, USUAL_PER_PAGE),
  };
}

/** `sort_field` and `sort_type` come together or not at all. */
function readOrder(
  query: URLSearchParams,
  { listOrder }: WorkspaceSettings,
  refuse: (message: string) => never,
): 'newest' | 'oldest' {
  const field = query.get('sort_field');
  const type = query.get('sort_type');
  if (field === null && type === null) return listOrder;
  if (field === null || type === null) return refuse('sort_field and sort_type must be used together.');
  if (field !== 'create_time') return refuse('Invalid sort_field. Use create_time.');
  if (type !== 'ASC' && type !== 'DESC') return refuse('Invalid sort_type. Use ASC or DESC.');
  return type === 'ASC' ? 'oldest' : 'newest';
}

/** An export on the wire. `end_time` comes with the end. */
function toWire(state: WorkspaceState, row: ExportRow, settings: WorkspaceSettings, now: number) {
  const { status, endsAt } = exportProgress(row, settings, now);
  return {
    task_id: row.id,
    file_name: row.fileName,
    status,
    ...(status === 'FAIL' && row.trouble ? failed(row.trouble, settings) : notFailed(settings)),
    create_time: wireTime(row.createdAt, settings),
    ...(status !== 'CREATING' && { end_time: wireTime(endsAt, settings) }),
    is_download: isDownloaded(state, row),
  };
}

function failed(trouble: Trouble, settings: WorkspaceSettings) {
  switch (trouble) {
    case 'no-data':
      return { fail_reason: 'No data to export.', error_code: settings.noDataCode };
    case 'too-many':
      return {
        fail_reason: `Too many rows to export. The maximum is ${settings.mostRows}.`,
        error_code: settings.tooManyCode,
      };
    case 'internal':
      return { fail_reason: 'Internal error. The file could not be written.', error_code: settings.internalCode };
  }
}

function notFailed({ noFailure }: WorkspaceSettings) {
  switch (noFailure) {
    case 'absent':
      return {};
    case 'null':
      return { fail_reason: null, error_code: null };
    case 'empty':
      return { fail_reason: '', error_code: '' };
  }
}

function wireTime(ms: number, { timeFormat }: WorkspaceSettings): string {
  const time = new Date(ms).toISOString();
  return timeFormat === 'plain' ? time : time.replace('T', "'T'");
}
