import type { Translated } from '../catalogue';
import type { several as source } from '../en/several';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const several: Translated<typeof source> = {
  'several.open': '批量删除…',
  'several.title': '批量删除任务',
  'several.list': '当前符合条件的任务',
  'several.all': '全部',
  'several.chosen': ({ chosen, of }) => `已选 ${num(chosen)} / ${num(of)}`,
  'several.hint': '按住 Shift 可选中其间的全部任务。',
  'several.most': ({ most, count }) =>
    `一次调用最多包含 ${num(most)} 个：此处为符合条件的 ${num(count)} 个中的前 ${num(most)} 个。`,
  'several.calls': ({ count }) => `共 ${num(count)} 个连接，每个连接调用一次。`,
  'several.final': '立即发送，无法撤销。云不会说明每个任务的结果，随后会逐一查询。',
  'several.each': ({ count, words }) => `${num(count)} 个任务均如此：${words}`,
  'several.some': ({ count, of, names, words }) => `${num(of)} 个中的 ${num(count)} 个（${names}）：${words}`,
  'several.rest': ({ count, of, words }) => `${num(of)} 个中的其余 ${num(count)} 个：${words}`,
  'several.more': ({ count }) => `另外 ${num(count)} 个`,
  'several.showChosen': ({ count }) => `仅显示已选的 ${num(count)} 个`,
  'several.showAll': ({ count }) => `显示全部 ${num(count)} 个`,
  'several.type': ({ count }) => `输入 ${count} 以确认`,
  'several.type.wrong': ({ count }) => `先输入 ${count}。`,
  'several.choose': '至少选择一个。',
  'several.nothing': '这些任务都不能删除。',
  'several.act.none': '删除',
  'several.act': ({ count }) => `删除 ${num(count)} 个任务`,
  'several.busy': ({ count }) => `正在删除 ${num(count)} 个任务…`,
  'several.sum': ({ gone, before, absent, there, unclear }) =>
    [
      ...(gone > 0 || absent === 0 ? [`已删除 ${num(gone)} 个`] : []),
      ...(absent > 0 ? [`已删除或早已不存在 ${num(absent)} 个`] : []),
      ...(before > 0 ? [`此前已不存在 ${num(before)} 个`] : []),
      ...(there > 0 ? [`仍存在 ${num(there)} 个`] : []),
      ...(unclear > 0 ? [`无法确定 ${num(unclear)} 个`] : []),
    ].join('，'),
  'several.gone': '已删除',
  'several.before': '此前已不存在',
  'several.before.reason': '任务已不存在，无需删除。',
  'several.absent': '已删除或早已不存在',
  'several.there': '仍存在',
  'several.unclear': '无法确定',
  'several.going': '删除中…',
  'several.outcome': '结果',
  'several.failed': ({ name }) => `对 ${name} 的调用未正常结束`,
  'several.unread': ({ name }) => `无法查询 ${name} 的任务的结果`,
  'several.broken': '因控制台自身的错误，结果未知。请查看列表。',
  'several.look': '再次查看',
  'several.close': '关闭',
};
