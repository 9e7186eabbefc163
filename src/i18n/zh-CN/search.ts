import type { Translated } from '../catalogue';
import type { search as source } from '../en/search';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const search: Translated<typeof source> = {
  'search.link': ({ cloud }) => `直接查询 ${cloud}`,
  'search.live': '实时列表',
  'search.about': ({ cloud }) => `每次查询向 ${cloud} 调用一次，使用其自身的参数、排序和分页。不会自动刷新。`,
  'search.form': ({ cloud }) => `查询 ${cloud}`,
  'search.connection': '连接',
  'search.choose': '选择要查询的连接。',
  'search.any': '不发送',
  'search.any.standard': ({ value }) => `不发送（${value}）`,
  'search.foreign': ({ value }) => `${value}（文档中没有）`,
  'search.ask': '查询',
  'search.clear': '清空',
  'search.changed': '已修改，尚未查询。',
  'search.asking': '查询中…',
  'search.again': '再次查询',
  'search.answered': ({ age }) => `${age}前答复`,
  'search.request': '请求',
  'search.unknown': ({ parts, count }) => `链接中有 ${num(count)} 个部分不是参数，已忽略：${parts}`,
  'search.failed': '查询没有得到答复',
  'search.none': '这个云不支持此类查询',
  'search.none.body': '它的列表没有自己的参数。',
  'search.count': ({ found, from, to }) => `找到 ${num(found)} 个，显示第 ${num(from)}–${num(to)} 个`,
  'search.count.all': ({ found }) => `找到 ${num(found)} 个`,
  'search.count.unknown': ({ from, to }) => `显示第 ${num(from)}–${num(to)} 个`,
  'search.nothing': '没有找到任务',
  'search.nothing.body': '没有任务符合所发送的参数。',
  'search.beyond': ({ found }) => `已超出末尾：共找到 ${num(found)} 个`,
  'search.beyond.unknown': '此处没有任务',
  'search.beyond.body': ({ from }) => `查询从第 ${num(from)} 条记录开始。`,
  'search.first': '首页',
  'search.previous': '上一页',
  'search.next': '下一页',
  'search.previous.none': '已是首页。',
  'search.next.none': '后面没有更多。',
  'search.pages': '结果分页',
  'search.size': '每页',
  'search.tasks': '任务，按云返回的顺序',
};
