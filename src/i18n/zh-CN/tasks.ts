import type { Translated } from '../catalogue';
import type { tasks as source } from '../en/tasks';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const tasks: Translated<typeof source> = {
  'tasks.title': '任务',
  'tasks.grid': '任务，最新的在前',
  'tasks.column.status': '状态',
  'tasks.column.name': '名称',
  'tasks.column.type': '类型',
  'tasks.column.connection': '连接',
  'tasks.column.progress': '进度',
  'tasks.column.created': '创建时间',
  'tasks.column.duration': '时长',
  'tasks.counts': '各状态的任务数',
  'tasks.looked': ({ looked, total }) => `已查看 ${num(looked)} / ${num(total)}`,
  'tasks.lookedMore': ({ looked }) => `已查看 ${num(looked)}+`,
  'tasks.unordered': ({ name }) => `${name} 的列表没有顺序：后面可能有更新的任务。`,
  'tasks.further': '继续查看',
  'tasks.further.busy': '查看中…',
  'tasks.loading': ({ count }) => `正在从 ${num(count)} 个连接加载任务…`,
  'tasks.loading.first': '正在加载任务…',
  'tasks.empty.title': '还没有任务',
  'tasks.empty.body': '所有连接的任务都在这里，最新的在前，自动刷新。',
  'tasks.none.title': '没有连接',
  'tasks.none.body': '网关还没有任何连接。请网关的维护者添加。',
  'tasks.failed.title': '无法加载任务',
  'tasks.failed.retry': '重试',
  'tasks.failed.part': ({ name }) => `无法读取 ${name}`,
  'tasks.progress.label': ({ name }) => `${name} 的进度`,
  'tasks.slowed.throttled': '接口要求',
  'tasks.slowed.failing': '读取失败',
  'tasks.slowed.daily-limit': '每日调用次数有限',
  'tasks.slowed.daily-reserve': '当日最后的调用次数留给手动操作',
  'tasks.slowed.cost': '读取开销大',
  'tasks.slowed.choice': '按设置',
  'tasks.slowed.hidden': '页面已隐藏',
  'tasks.slowed.clock-paused': '模拟时间已暂停',
};
