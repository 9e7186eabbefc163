import type { CloudReply, Outcome } from '../../cloud';
import { isRecord, parseJson } from '../../json';
import { defaultSpace, namedSpace } from './applications';
import { refuse, refuseBy, refuseExportInput } from './errors';
import { exportProgress } from './export-progress';
import { readExportWish } from './export-request';
import { cutPage, readPaging } from './paging';
import type { ExportRow } from './project';
import { hasSameConditions, MOST_UNFINISHED, overMost, unfinished } from './quota';
import { listed, rowOf } from './rows';
import { exportsIn, type IotdaState, type ProjectCall, sourceOf, withoutExport } from './state';
import { exportTime, timedId } from './times';

/** An export task on the wire. `end_time` comes with the end. */
function toWire(state: IotdaState, { service, project, now }: ProjectCall, row: ExportRow) {
  const task = sourceOf(state, project, row.batchTask);
  const { status, progress, count, endsAt } = exportProgress(service.seed, row, task, now);
  return {
    export_task_id: row.id,
    resource_type: 'BatchTask',
    resource_condition: { task_id: row.batchTask },
    export_format: 'xls',
    status,
    export_count: count,
    progress,
    create_time: exportTime(row.createdAt),
    ...(status !== 'Processing' && { end_time: exportTime(endsAt) }),
    app_type: row.appType,
    ...(row.appId !== undefined && { app_id: row.appId }),
  };
}

/** POST export-tasks: 201 with the whole task. The rules of the quota are per user and project. */
export function createExport(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const { project, service, now } = call;
  const wish = readExportWish(state, call);
  const mine = listed(exportsIn(state, project, { userId: wish.userId }));
  const earlier = mine.find((row) => hasSameConditions(row, wish));
  const others = mine.filter((row) => row !== earlier);
  if (unfinished(state, service, project, others, now).length >= MOST_UNFINISHED) {
    refuseBy(service.settings.sixthUnfinished, `At most ${MOST_UNFINISHED} export tasks may be unfinished.`);
  }
  const fails = earlier === undefined && sourceOf(state, project, wish.batchTask)?.firstExportFails === true;
  const keepsId = earlier !== undefined && service.settings.repeatKeepsId;
  const id = keepsId ? earlier.id : timedId(now, project.machine, project.exports.length + state.serial + 1);
  const row: ExportRow = { ...wish, id, createdAt: now, fails };
  const room = [...(earlier ? [earlier] : []), ...overMost(others)].reduce(withoutExport, state);
  return {
    state: { ...room, made: [row, ...room.made], serial: room.serial + 1 },
    reply: { status: 201, json: toWire(state, call, row) },
  };
}

/** GET export-tasks: newest id first. https://support.huaweicloud.com/intl/en-us/api-iothub/ListExportTasks.html */
export function listExports(state: IotdaState, call: ProjectCall): CloudReply {
  const { project, service, query } = call;
  if (query.get('resource_type') !== 'BatchTask') refuseExportInput('resource_type is required and must be BatchTask.');
  const batchTask = readCondition(query.get('resource_condition'));
  const appType = query.get('app_type') ?? 'GLOBAL';
  if (appType !== 'GLOBAL' && appType !== 'APP') refuseExportInput('Invalid app_type. Use GLOBAL or APP.');
  const asked = query.get('app_id');
  const named = asked === null ? undefined : namedSpace(call, asked, refuseExportInput);
  const space = named ?? (appType === 'APP' ? defaultSpace(call) : undefined);
  const paging = readPaging(query, refuseExportInput);
  const matching = exportsIn(state, project, { batchTask, space, userId: whose(call) });
  const { items, page } = cutPage(matching, paging, service.settings.emptyPageMarker);
  return { status: 200, json: { export_tasks: items.map((row) => toWire(state, call, row)), page } };
}

/** Whose exports a call reaches; undefined: those of everybody in the project. */
function whose({ service, actor }: ProjectCall): ExportRow['userId'] | undefined {
  return service.settings.listScope === 'user' ? actor.userId : undefined;
}

/** `{"task_id":"…"}` as text; without a task id it asks for all. */
function readCondition(text: string | null): string | undefined {
  if (text === null || text === '') return undefined;
  const condition = parseJson(text);
  if (!isRecord(condition)) return refuseExportInput('resource_condition must be a JSON object.');
  const id = condition['task_id'];
  if (id === undefined || typeof id === 'string') return id;
  return refuseExportInput('resource_condition.task_id must be text.');
}

/** DELETE export-tasks/{export_task_id}: 204, whatever the task is doing. */
export function deleteExport(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  return { state: withoutExport(state, namedExport(state, call)), reply: { status: 204 } };
}

/** The export of the path. 404 where there is none, or none that the caller's list would show. */
export function namedExport(state: IotdaState, call: ProjectCall): ExportRow {
  const row = rowOf(exportsIn(state, call.project, { userId: whose(call) }), call.params['export_task_id'] ?? '');
  return row ?? refuse(404, 'IOTDA.014802', 'The export task does not exist.');
}
