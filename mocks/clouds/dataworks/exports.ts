import type { CloudReply, Outcome } from '../../cloud';
import { hex } from '../../random';
import { refuse, refuseInvalid } from '../alibaba/rpc-replies';
import { signedLink } from '../alibaba/signed-link';
import { type ExportProgress, exportProgress } from './export-progress';
import { longOf, optionalLong, optionalWord, paged, textOf, wordOf } from './parameters';
import { type DataworksState, exportsIn, madeId, ok, okB, type ProjectCall, refuseB, type Service } from './state';
import { EDITIONS, type ExportRow } from './workspace';

const DOCUMENTED_PACKAGE = 'DATAWORKS_MODEL';

function progressOf({ seed, settings }: Service, row: ExportRow, now: number): ExportProgress {
  return exportProgress(seed, row, settings.exportSteps.split(',').length, now);
}

/** CreateExportMigration: makes it and does not start it. Names are unique in the workspace. */
export function createExport(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const { workspace, service, actor, now, params } = call;
  const { settings } = service;
  const name = textOf(call, 'Name');
  if (name.trim() === '' || name.length > settings.longestName) refuseInvalid('Name');
  const mode = wordOf(call, 'ExportMode', ['FULL', 'INCREMENTAL']);
  const since = mode === 'INCREMENTAL' ? optionalLong(call, 'IncrementalSince') : 0;
  const { status, code } = settings.missingSince;
  if (since === undefined) refuse(status, code, 'IncrementalSince is mandatory for this action.');
  optionalWord(call, 'ExportObjectStatus', ['SAVED', 'SUBMITTED', 'DEPLOYED']);
  const { Description: description = '' } = params;
  if (description.length > settings.longestDescription) refuseInvalid('Description');
  if (exportsIn(state, workspace).some((row) => row.name === name)) {
    refuse(settings.duplicateName.status, settings.duplicateName.code, 'The name of the export task already exists.');
  }
  // A data source of another region cannot be packed: the one failure of which the vendor shows the words.
  const strange = workspace.dataSources.some(({ region = workspace.region }) => region !== workspace.region);
  const id = madeId(state, 'export');
  const row: ExportRow = {
    id,
    project: workspace.id,
    name,
    mode,
    ...(description !== '' && { description }),
    owner: actor.userId,
    createdAt: now,
    ...(mode === 'FULL' && strange && { end: 'error' }),
  };
  const exports = { ...state.exports, [id]: row };
  return { state: { ...state, serial: state.serial + 1, exports }, reply: ok(id) };
}

/** StartMigration. Not twice; and not beyond the packages that the edition allows the tenant. */
export function startExport(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const { service, workspace, actor, now } = call;
  const { settings } = service;
  const row = namedExport(state, call);
  const { status } = progressOf(service, row, now);
  const ready = status === 'INIT' || status === 'EDITING' || (settings.restartFailed && status === 'EXPORT_ERROR');
  if (!ready) {
    refuseB(settings.startWrongState, 'The migration task cannot be started in its present state.', { Data: false });
  }
  const most = EDITIONS[workspace.edition].packages;
  if (most !== undefined && packages(state, call) >= most) {
    const message = `The number of packages has reached the upper limit of the edition: ${most}.`;
    refuseB(settings.packagesUsedUp, message, { Data: false });
  }
  const started: ExportRow = { ...row, startedAt: now, startedBy: actor.userId };
  return { state: { ...state, exports: { ...state.exports, [row.id]: started } }, reply: okB({ Data: true }) };
}

/** How many packages the tenant has, and those that are being made: all exports that were started and did not fail. */
function packages(state: DataworksState, { service, now }: ProjectCall): number {
  const made = ['EXPORTING', 'EXPORT_SUCCESS', 'PARTIAL_SUCCESS'];
  const all = service.workspaces.flatMap((workspace) => exportsIn(state, workspace));
  return all.filter((row) => made.includes(progressOf(service, row, now).status)).length;
}

/** GetMigrationSummary. */
export function summarizeExport(state: DataworksState, call: ProjectCall): CloudReply {
  const row = namedExport(state, call);
  const { status, changedAt } = progressOf(call.service, row, call.now);
  return ok({
    MigrationId: row.id,
    ProjectId: row.project,
    Name: row.name,
    Status: status,
    GmtCreate: row.createdAt,
    GmtModified: Math.round(changedAt),
    CreateUser: row.owner,
    OpUser: row.startedBy ?? row.owner,
    ...linkOf(call, row),
  });
}

/** GetMigrationProcess: the steps in order. */
export function processOfExport(state: DataworksState, call: ProjectCall): CloudReply {
  const { steps } = progressOf(call.service, namedExport(state, call), call.now);
  const names = call.service.settings.exportSteps.split(',');
  return okB({ Data: steps.map((status, index) => ({ TaskName: names[index] ?? '', TaskStatus: status })) });
}

/** ListMigrations: the newest first (our choice), of one type. Nothing was ever imported here. */
export function listExports(state: DataworksState, call: ProjectCall): CloudReply {
  const { workspace, service, params, now } = call;
  const type = wordOf(call, 'MigrationType', ['IMPORT', 'EXPORT']);
  const { Owner: owner } = params;
  const all = type === 'EXPORT' ? exportsIn(state, workspace) : [];
  const { rows, page } = paged(call, owner ? all.filter((row) => row.owner === owner) : all);
  const Migrations = rows.map((row) => {
    const { listed, message, changedAt } = progressOf(service, row, now);
    const by = (userId = '') => ({ id: userId, name: service.users[userId] ?? userId });
    const [maker, last] = [by(row.owner), by(row.startedBy ?? row.owner)];
    return {
      Id: row.id,
      Name: row.name,
      MigrationType: 'EXPORT',
      PackageType: DOCUMENTED_PACKAGE,
      Status: listed,
      Message: message ?? null,
      Description: row.description ?? null,
      ProjectId: row.project,
      TenantId: workspace.tenant,
      CreateTime: row.createdAt,
      UpdateTime: Math.round(changedAt),
      CreateUser: maker.id,
      CreateUserName: maker.name,
      UpdateUser: last.id,
      UpdateUserName: last.name,
      ...linkOf(call, row),
    };
  });
  return ok({ ...page, Migrations });
}

/** Under which name the package of an export is stored. */
export function objectOf(seed: string, { id }: ExportRow): string {
  return `${hex(20, seed, 'package', id)}.zip`;
}

/** Whether there is a package. */
export function isPacked(service: Service, row: ExportRow, now: number): boolean {
  return progressOf(service, row, now).listed === 'SUCCESS';
}

function linkOf({ service, origin, now }: ProjectCall, row: ExportRow) {
  if (!isPacked(service, row, now)) return {};
  const expiresAt = now + service.settings.linkMinutes * 60_000;
  return { DownloadUrl: signedLink(service.seed, origin, objectOf(service.seed, row), expiresAt) };
}

function namedExport(state: DataworksState, call: ProjectCall): ExportRow {
  const id = longOf(call, 'MigrationId');
  return exportsIn(state, call.workspace).find((row) => row.id === id) ?? refuseInvalid('MigrationId');
}
