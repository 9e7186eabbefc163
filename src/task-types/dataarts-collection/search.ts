import type { SearchParameter, VendorSearch } from '@/task-types/vendor-search';
import { showTaskList } from './api';
import { searchTasks } from './model-page';
import { words } from './search-messages';
import type { SearchRequest } from './wire';

/** Spelled as in the vendor's SDK; that this call takes each of them is not documented, so anything else may be sent too. */
const SOURCE_TYPES = [
  'DLI',
  'DWS',
  'HIVE',
  'HBASE',
  'MYSQL',
  'POSTGRESQL',
  'ORACLE',
  'MRS_HIVE',
  'MRS_SPARK',
  'CLICKHOUSE',
  'DORIS',
  'OBS',
];

const parameters = [
  { name: 'name', label: words('name'), help: words('name.help'), kind: 'text' },
  { name: 'user_name', label: words('user_name'), kind: 'text' },
  {
    name: 'data_source_type',
    label: words('data_source_type'),
    help: words('data_source_type.help'),
    kind: 'choice',
    choices: SOURCE_TYPES.map((value) => ({ value, label: words('source', { value }) })),
  },
  { name: 'data_connection_id', label: words('data_connection_id'), kind: 'text' },
  { name: 'start_time', label: words('start_time'), help: words('time.help'), kind: 'time' },
  { name: 'end_time', label: words('end_time'), help: words('time.help'), kind: 'time' },
  { name: 'directory_id', label: words('directory_id'), help: words('directory_id.help'), kind: 'text' },
  { name: 'bucket_name', label: words('bucket_name'), kind: 'text' },
  { name: 'limit', label: words('limit'), kind: 'number', standard: '10' },
  { name: 'offset', label: words('offset'), kind: 'number', standard: '0' },
] as const satisfies readonly (SearchParameter & { readonly name: keyof SearchRequest })[];

/** ShowTaskList as it is: its filters, in its order, by its pages. Everything goes out in the body. */
export const search: VendorSearch = {
  words,
  endpoint: showTaskList,
  parameters,
  paging: { offset: 'offset', limit: 'limit' },
  ask: async (context, values) => (await searchTasks(context, bodyOf(values))).page,
};

/** Numbers go as numbers; what is none goes as it stands, and DataArts says what is wrong with it. */
function bodyOf(values: Readonly<Record<string, string>>): SearchRequest {
  const body: Record<string, string | number> = {};
  for (const { name, kind } of parameters) {
    const value = values[name];
    if (value === undefined || value === '') continue;
    body[name] = kind === 'number' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return body;
}
