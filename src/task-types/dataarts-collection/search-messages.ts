import { defineWords } from '@/i18n/catalogue';

/** What the vendor's own search says, in both languages. */
export const words = defineWords('dataarts-search', {
  en: {
    user_name: 'Creator',
    name: 'Name',
    'name.help': 'Whether a part of it is enough is not documented.',
    data_source_type: 'Source type',
    'data_source_type.help': 'DataArts takes the word as it is spelled here; other words can be put into the address.',
    data_connection_id: 'Data connection ID',
    start_time: 'Last run from',
    end_time: 'Last run until',
    'time.help': 'It is the last run that counts. How DataArts wants times written is not documented.',
    directory_id: 'Directory ID',
    'directory_id.help': '0 is the root directory.',
    source: ({ value }: { value: string }) => value,
    bucket_name: 'OBS bucket',
    limit: 'Rows per page',
    offset: 'Rows before the first',
  },
  'zh-CN': {
    user_name: '创建人',
    name: '名称',
    'name.help': '是否支持部分匹配，文档没有说明。',
    data_source_type: '数据源类型',
    'data_source_type.help': 'DataArts 按此拼写匹配，其他类型可写在地址中。',
    data_connection_id: '数据连接 ID',
    start_time: '上次运行不早于',
    end_time: '上次运行不晚于',
    'time.help': '按上次运行时间筛选。DataArts 要求的时间格式没有文档说明。',
    directory_id: '目录 ID',
    'directory_id.help': '0 表示根目录。',
    source: ({ value }: { value: string }) => value,
    bucket_name: 'OBS 桶',
    limit: '每页行数',
    offset: '跳过的行数',
  },
});
