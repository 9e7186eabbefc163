import type { Translated } from '../catalogue';
import type { calls as source } from '../en/calls';

export const calls: Translated<typeof source> = {
  'why.connections': '列出连接',
  'why.refresh': '刷新列表',
  'why.more': '继续查看',
  'why.create': '操作：创建',
  'why.options': '加载选项',
  'why.panel': '查看任务周边',
  'why.names': '查询名称',
  'why.look': '查看运行情况',
  'why.find': '查询任务',
  'why.search': '操作：向云查询',
  'why.action': ({ action }) => `操作：${action}`,
};
