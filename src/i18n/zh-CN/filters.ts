import type { Translated } from '../catalogue';
import type { filters as source } from '../en/filters';

export const filters: Translated<typeof source> = {
  'filters.title.new': '添加筛选',
  'filters.title.edit': '修改筛选',
  'filters.title.all': '筛选',
  'filters.none': '没有筛选：显示全部。',
  'filters.field': '字段',
  'filters.operator': '条件',
  'filters.values': '值',
  'filters.values.find': '查找值',
  'filters.values.none': '已查看的任务都没有此值。',
  'filters.values.tooMany': ({ shown, count }) => `显示 ${count} 个值中的 ${shown} 个。输入以查找其他值。`,
  'filters.text.has': '包含',
  'filters.text.words': '文字',
  'filters.created.between': '时间段',
  'filters.created.from': ({ zone }) => `从（${zone}）`,
  'filters.created.to': ({ zone }) => `到（${zone}）`,
  'filters.created.empty': '至少填一端；起点须早于终点。',
  'filters.apply': '应用',
  'filters.cancel': '取消',
  'filters.close': '关闭',
  'filters.remove': '移除',
  'filters.add': '添加筛选',
  'filters.clear': '全部清除',
};
