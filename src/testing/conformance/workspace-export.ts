import type { CallContext } from '@/task-types/call-context';
import {
  deleteExportTasks,
  downloadExportFile,
  exportAppUserAccessData,
  exportDesktopListNew,
  exportDesktopUsageMetricNew,
  exportTerminalsBindingDesktopsInfoNew,
  exportUserConnectionNew,
  exportUserGroupUsersNew,
  exportUsersNew,
  exportUserUsageMetricNew,
  listExportTasks,
} from '@/task-types/workspace-export/api';
import { samples } from '@/task-types/workspace-export/samples';
import { exportTask } from '@/task-types/workspace-export/wire';
import type { ScenarioFactory } from '@mocks/scenario';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import type { Bench } from './bench';

const DAY_MS = 86_400_000;
/** A group of users that production has. */
const GROUP = '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4';
const NOBODY = { path: { task_id: 'exp-of-nobody' } };
const REFUSED = { kind: 'rejected', code: 'WKS.00000001' } as const;

const scenarioNamed =
  (name: string): ScenarioFactory =>
  (beginning) => {
    const factory = WORKSPACE_SCENARIOS[name];
    if (!factory) throw new RangeError(`no scenario ${name}`);
    return factory(beginning);
  };

const isoOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The last so many days, as the form holds them. */
const lastDays = ({ now }: CallContext, days: number) => ({ start: isoOf(now() - days * DAY_MS), end: isoOf(now()) });

/** The last so many days, as the wire has them. */
const wireDays = (context: CallContext, days: number) => {
  const { start, end } = lastDays(context, days);
  return { start_time: start, end_time: end };
};

export const workspaceExportBench: Bench = {
  id: 'workspace-export',
  load: () => import('@/task-types/workspace-export').then((m) => m.workspaceExport),
  samples,
  scenario: scenarioNamed('empty'),
  connection: 'desk-prod',
  crowd: { scenario: scenarioNamed('crowd'), connection: 'desk-prod' },
  fill: async () => ({ language: 'en_US' }),
  foreignBodies: [
    { task_name: 'x', task_type: 'createDevices' },
    { task_ids: ['exp-7f21c0a4'] },
    { language: 'Klingon' },
    { language: 'en_US', user_names: [1] },
  ],
  stateAt: { endpoint: listExportTasks, path: 'export_tasks.*.status' },
  lives: [
    {
      end: 'SUCCESS',
      values: async () => ({ userNames: 'li.na', desktopType: 'DEDICATED', userAttached: 'true', sortType: 'DESC' }),
    },
    {
      end: 'SUCCESS',
      values: async (context) => ({
        what: 'connections',
        ...lastDays(context, 20),
        terminalType: 'Windows',
        minRtt: '1',
        maxRtt: '500',
      }),
    },
    {
      end: 'SUCCESS',
      values: async (context) => ({ what: 'desktopUsage', ...lastDays(context, 170), resourceName: 'QUAY' }),
    },
    {
      end: 'SUCCESS',
      values: async (context) => ({ what: 'userUsage', ...lastDays(context, 29), userSort: 'user_usage' }),
    },
    {
      end: 'SUCCESS',
      values: async (context) => ({ what: 'appAccess', ...lastDays(context, 29), accessSort: 'access_failed_count' }),
    },
    { end: 'SUCCESS', values: async () => ({ what: 'users', userNames: 'li.na\nwang.wei', language: 'zh_CN' }) },
    { end: 'SUCCESS', values: async () => ({ what: 'groupUsers', groupId: GROUP, userName: 'i' }) },
    { end: 'SUCCESS', values: async () => ({ what: 'terminals', computerName: 'QUAY' }) },
    { end: 'FAIL', values: async () => ({ computerName: 'OLD-' }) },
  ],
  // Files expire when they have been kept for long: those of weeks ago have.
  others: { scenario: scenarioNamed('workspace'), connection: 'desk-prod' },
  lostIsOpen: true,
  defaultsSuffice: true,
  pace: { stepMs: 10_000, most: 60 },
  filters: {
    fileName: {
      value: async () => 'group_users',
      fits: (raw, value) => exportTask.parse(raw).file_name?.includes(value) === true,
    },
    status: { value: async () => 'FAIL', fits: (raw, value) => exportTask.parse(raw).status === value },
    downloaded: { value: async () => 'true', fits: (raw) => exportTask.parse(raw).is_download === true },
  },
  sought: {
    file_name: {
      value: async () => 'app_access',
      fits: (raw, value) => exportTask.parse(raw).file_name?.includes(value) === true,
    },
    task_id: {
      value: async ({ send }) => {
        const { export_tasks: rows } = await send(listExportTasks, { query: { offset: 40, limit: 1 } });
        return rows[0]?.task_id ?? '';
      },
      fits: (raw, value) => exportTask.parse(raw).task_id === value,
    },
    status: { value: async () => 'EXPIRED', fits: (raw, value) => exportTask.parse(raw).status === value },
    is_download: { value: async () => 'false', fits: (raw) => exportTask.parse(raw).is_download === false },
    sort_field: { value: async () => 'create_time', beside: { sort_type: 'ASC' } },
    sort_type: { value: async () => 'DESC', beside: { sort_field: 'create_time' } },
  },
  refusedSearches: [
    { values: { limit: '0' }, ...REFUSED },
    { values: { limit: '101' }, ...REFUSED },
    { values: { offset: '-1' }, ...REFUSED },
    { values: { status: 'DONE' }, ...REFUSED },
    { values: { is_download: 'perhaps' }, ...REFUSED },
    { values: { sort_field: 'create_time' }, ...REFUSED },
    { values: { sort_field: 'file_name', sort_type: 'ASC' }, ...REFUSED },
  ],
  refusedFields: [
    { words: { code: 'WKS.00000001', message: 'language is required.' }, field: 'language' },
    { words: { code: 'WKS.00000001', message: 'start_time must be within the last 30 days.' }, field: 'start' },
    { words: { code: 'WKS.00000001', message: 'end_time must be later than start_time.' }, field: 'end' },
    {
      words: { code: 'WKS.00000001', message: 'Invalid user_names. At most 100 values are allowed.' },
      field: 'userNames',
    },
    { words: { code: 'WKS.00000001', message: 'Invalid tag. Use the format key=value.' }, field: 'tag' },
    { words: { code: 'WKS.00170312', message: 'The user group does not exist.' }, field: 'groupId' },
    { words: { code: 'WKS.00000003', message: 'Not allowed.' }, field: undefined },
    // The gateway's words name no field, whatever they hold.
    { words: { code: 'APIGW.0301', message: 'language' }, field: undefined },
  ],
  badInputs: [
    { note: 'a limit of 101', endpoint: listExportTasks, input: { query: { limit: 101 } }, ...REFUSED },
    { note: 'a status that is none', endpoint: listExportTasks, input: { query: { status: 'DONE' } }, ...REFUSED },
    {
      note: 'a direction without a field',
      endpoint: listExportTasks,
      input: { query: { sort_type: 'DESC' } },
      ...REFUSED,
    },
    { note: 'an unknown export', endpoint: downloadExportFile, input: NOBODY, kind: 'missing', code: 'WKS.00170312' },
    {
      note: 'a file that is not there yet',
      endpoint: downloadExportFile,
      input: async ({ send }) => ({
        path: { task_id: (await send(exportUsersNew, { body: {} })).task_id },
      }),
      kind: 'rejected',
      code: 'WKS.00000011',
    },
    {
      note: '201 ids',
      endpoint: deleteExportTasks,
      input: { body: { task_ids: Array.from({ length: 201 }, (_, index) => `exp-${index}`) } },
      ...REFUSED,
    },
    { note: 'no body', endpoint: deleteExportTasks, input: {}, kind: 'rejected', code: 'WKS.0001' },
    {
      note: 'a viewer',
      endpoint: deleteExportTasks,
      input: { body: { task_ids: ['exp-1'] } },
      kind: 'forbidden',
      code: 'WKS.00000003',
      role: 'viewer',
    },
    { note: 'no language', endpoint: exportDesktopListNew, input: { query: {} }, ...REFUSED },
    {
      note: '101 names',
      endpoint: exportDesktopListNew,
      input: { query: { language: 'en_US', user_names: Array.from({ length: 101 }, (_, at) => `u${at}`).join(',') } },
      ...REFUSED,
    },
    {
      note: 'a viewer',
      endpoint: exportDesktopListNew,
      input: { query: { language: 'en_US' } },
      kind: 'forbidden',
      code: 'WKS.00000003',
      role: 'viewer',
    },
    {
      note: 'a start 31 days ago',
      endpoint: exportUserConnectionNew,
      input: async (context) => ({ query: wireDays(context, 31) }),
      ...REFUSED,
    },
    {
      note: 'a start 181 days ago',
      endpoint: exportDesktopUsageMetricNew,
      input: async (context) => ({ query: wireDays(context, 181) }),
      ...REFUSED,
    },
    { note: 'no times', endpoint: exportUserUsageMetricNew, input: { query: {} }, ...REFUSED },
    {
      note: 'an end before the start',
      endpoint: exportAppUserAccessData,
      input: async (context) => {
        const { start_time: end_time, end_time: start_time } = wireDays(context, 3);
        return { body: { start_time, end_time } };
      },
      ...REFUSED,
    },
    {
      note: 'a name of 21 characters',
      endpoint: exportUsersNew,
      input: { body: { user_name: 'abcdefghijklmnopqrstu' } },
      ...REFUSED,
    },
    {
      note: 'an unknown group',
      endpoint: exportUserGroupUsersNew,
      input: { path: { group_id: 'nobody' }, query: {} },
      kind: 'rejected',
      code: 'WKS.00170312',
    },
    {
      note: 'an unknown language',
      endpoint: exportTerminalsBindingDesktopsInfoNew,
      input: { query: { language: 'de_DE' } },
      ...REFUSED,
    },
  ],
};
