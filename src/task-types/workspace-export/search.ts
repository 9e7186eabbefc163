import type { VendorSearch } from '@/task-types/vendor-search';
import { listExportTasks } from './api';
import { taskOfRow } from './model';
import { words } from './search-messages';

/** ListExportTasks with all of its own parameters: https://support.huaweicloud.com/intl/en-us/api-workspace/ListExportTasks.html */
export const search: VendorSearch = {
  words,
  endpoint: listExportTasks,
  parameters: [
    { name: 'file_name', label: words('fileName'), help: words('fileName.help'), kind: 'text' },
    { name: 'task_id', label: words('taskId'), help: words('taskId.help'), kind: 'text' },
    {
      name: 'status',
      label: words('status'),
      kind: 'choice',
      choices: (['CREATING', 'SUCCESS', 'FAIL', 'EXPIRED'] as const).map((value) => ({
        value,
        label: words(`status.${value}`),
      })),
    },
    {
      name: 'is_download',
      label: words('isDownload'),
      help: words('isDownload.help'),
      kind: 'choice',
      choices: [
        { value: 'true', label: words('isDownload.true') },
        { value: 'false', label: words('isDownload.false') },
      ],
      standard: 'false',
    },
    {
      name: 'sort_field',
      label: words('sortField'),
      help: words('sortField.help'),
      kind: 'choice',
      choices: [{ value: 'create_time', label: words('sortField.create_time') }],
    },
    {
      name: 'sort_type',
      label: words('sortType'),
      help: words('sortType.help'),
      kind: 'choice',
      choices: [
        { value: 'ASC', label: words('sortType.ASC') },
        { value: 'DESC', label: words('sortType.DESC') },
      ],
      standard: 'ASC',
    },
    { name: 'offset', label: words('offset'), help: words('offset.help'), kind: 'number', standard: '0' },
    { name: 'limit', label: words('limit'), help: words('limit.help'), kind: 'number', standard: '20' },
  ],
  paging: { offset: 'offset', limit: 'limit' },
  ask: async ({ connection, send }, values) => {
    const given = Object.entries(values).filter(([, value]) => value !== '');
    const reply = await send(listExportTasks, { query: Object.fromEntries(given) });
    return {
      tasks: reply.rows.map((row) => taskOfRow(row, connection)),
      total: reply.count,
      ...(reply.unreadable ? { unreadable: reply.unreadable } : undefined),
    };
  },
};
