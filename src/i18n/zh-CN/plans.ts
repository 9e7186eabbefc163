import type { Translated } from '../catalogue';
import type { plans as source } from '../en/plans';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const plans: Translated<typeof source> = {
  'plan.title': '步骤',
  'plan.creating': ({ n, of }) => `正在创建：第 ${num(n)} 步，共 ${num(of)} 步`,
  'plan.step': ({ n, of, label }) => `第 ${num(n)} 步，共 ${num(of)} 步：${label}`,
  'plan.done': '已完成',
  'plan.doing': '进行中…',
  'plan.waiting': '正在等待结果',
  'plan.stopped': '尚未完成',
  'plan.failed': '未完成',
  'plan.unclear': '不确定',
  'plan.todo': '待办',
  'plan.stopWaiting': '停止等待',
  'plan.stopLooking': '停止查询',
  'plan.looking': ({ label }) => `此步骤没有收到回复：${label}。正在查询…`,
  'plan.elsewhere': '另一个标签页正在继续。',
  'plan.late': '比平时更久：可稍后继续。',
  'plan.lost': ({ label }) => `不确定此步骤是否已完成：${label}。`,
  'plan.lost.done': '已完成',
  'plan.lost.not': '未完成',
  'plan.id': '已创建内容的 ID',
  'plan.stays': '已创建的内容会保留。继续不会重复创建。',
  'resumed.found': ({ name }) => `离开页面前已创建：${name}。`,
  'resumed.open': '打开',
  'resumed.absent': ({ name }) => `未创建：离开页面时云端没有收到 ${name} 的请求。草稿已保留。`,
  'resumed.draft': '继续编辑草稿',
  'resumed.unclear': ({ name }) => `不确定 ${name} 是否已创建：查询失败。`,
  'resumed.cannotTell': ({ name, count }) => `不确定 ${name} 是否已创建：有 ${num(count)} 个相似的任务。`,
  'resumed.several': ({ count, type, connection }) =>
    `“${connection}”的“${type}”：有 ${num(count)} 个离开页面时尚未确定。`,
  'resumed.refused': ({ name }) => `未创建：云端拒绝了 ${name}。草稿已保留。`,
  'resumed.halfway': ({ name, n, of, next }) =>
    `离开页面前已开始，尚未完成：${name}。第 ${num(n)} 步，共 ${num(of)} 步：${next}。`,
  'resumed.running': ({ name, n, of, next }) => `正在继续：${name}。第 ${num(n)} 步，共 ${num(of)} 步：${next}。`,
  'resumed.looking': ({ name }) => `正在查询 ${name} 的结果…`,
  'resumed.stepLost': ({ name, next }) => `${name}：不确定此步骤是否已完成：${next}。`,
  'resumed.putDown': ({ name }) => `创建前已放下：${name}。填写的内容已保留。`,
  'resumed.show': '查看步骤',
  'resumed.goOn': '继续',
  'resumed.leave': '保持现状',
  'resumed.notGone': '未能继续。',
  'resumed.again': '再查一次',
};
