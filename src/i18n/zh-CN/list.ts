import type { Translated } from '../catalogue';
import type { list as source } from '../en/list';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const list: Translated<typeof source> = {
  'tasks.looked': ({ looked, total }) => `已查看 ${num(looked)} / ${num(total)}`,
  'tasks.lookedMore': ({ looked }) => `已查看 ${num(looked)}+`,
  'tasks.looked.below': ({ name, time }) => `${time} 以下，“${name}”的任务尚未查看完。`,
  'tasks.looked.sorted': '仅在已查看的任务中排序：其间可能还有其他任务。',
  'tasks.unordered': ({ name }) => `${name} 的列表没有顺序：后面可能有更新的任务。`,
  'tasks.further': '继续查看',
  'tasks.all': '查看全部',
  'tasks.all.cost': ({ requests }) => `查看全部（${num(requests)} 次请求）`,
  'tasks.all.busy': ({ looked }) => `查看中…已查看 ${num(looked)}`,
  'tasks.all.busyOf': ({ looked, total }) => `查看中…${num(looked)} / ${num(total)}`,
  'tasks.all.stop': '停止',
  'tasks.link.broken': ({ parts }) => `链接中有一部分无法识别：${parts}`,
  'tasks.link.dismiss': '关闭',
  'tasks.order.added': ({ count }) => `${num(count)} 个新任务`,
  'tasks.order.changed': '顺序已变',
  'tasks.order.both': ({ count }) => `${num(count)} 个新任务 · 顺序已变`,
  'tasks.order.apply': '应用',
  'tasks.nothing.title': ({ looked }) => `已查看的 ${num(looked)} 个任务中没有符合的`,
  'tasks.nothing.all': '没有符合的任务',
  'tasks.unasked.count': ({ count }) => `${num(count)} 个任务的状态尚未查询`,
  'tasks.unasked.mayFit': ({ count }) => `可能还有 ${num(count)} 个符合：其状态尚未查询`,
  'tasks.unasked.ask': ({ calls }) => `立即查询（${num(calls)} 次调用）`,
  'tasks.unasked.askSome': ({ calls, left }) => `立即查询（${num(calls)} 次调用，今日最多可用 ${num(left)} 次）`,
  'tasks.unasked.none': '当日剩余的调用留给手动操作：打开任务即可查询其状态。',
  'tasks.unasked.busy': ({ done, of }) => `查询中…${num(done)} / ${num(of)}`,
  'tasks.empty.title': '还没有任务',
  'tasks.empty.body': '所有连接的任务都在这里，最新的在前，自动刷新。',
  'tasks.none.title': '没有连接',
  'tasks.noCloud.title': ({ cloud }) => `没有通向 ${cloud} 的连接`,
  'tasks.noCloud.body': '请网关的维护者添加。',
  'tasks.noCloud.demo': '演示的此场景中没有：可在“演示”栏中选择其他场景。',
  'tasks.noCloud.all': '全部任务',
  'tasks.none.body': '网关还没有任何连接。请网关的维护者添加。',
  'tasks.pace.now': '立即刷新',
  'tasks.pace.normal': '按需',
  'tasks.pace.faster': '更快',
  'tasks.pace.slower': '更慢',
  'tasks.pace.off': '关闭',
  'tasks.calls': ({ name, limit, left, kept }) =>
    left === 0
      ? `${name}：当日 ${num(limit)} 次调用已用完。明日恢复读取列表。`
      : `${name}：每日 ${num(limit)} 次调用，至少已用 ${num(limit - left)} 次，最多剩余 ${num(left)} 次。最后 ${num(kept)} 次留给手动操作。`,
  'tasks.calls.account': ({ account, region }) => `账号 ${account}（${region}）`,
};
