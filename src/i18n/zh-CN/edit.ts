import type { Translated } from '../catalogue';
import type { edit as source } from '../en/edit';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const edit: Translated<typeof source> = {
  'edit.loading': '正在读取任务的当前内容…',
  'edit.failed': '未能读取任务，暂时无法编辑。',
  'edit.back': '返回任务',
  'edit.never': '此类型的任务不能编辑',
  'edit.not': '此任务现在不能编辑',
  'edit.before': '保存之前',
  'edit.pre.viewer': '只读身份不能在此更改。',
  'edit.pre.role': ({ role, actions }) =>
    actions === '' ? `可以在此更改（${role}）。` : `可以在此更改（${role}），需要权限 ${actions}。`,
  'edit.nothing': '无需保存：与任务没有差异。',
  'edit.differs': ({ count }) => `${num(count)} 个字段与任务不同`,
  'edit.was': '原为',
  'edit.becomes': '改为',
  'edit.empty': '空',
  'edit.open': '字段填写正确后显示请求。',
  'edit.cancel': '取消',
  'edit.save': '保存',
  'edit.save.busy': '正在保存…',
  'edit.saveAgain': '再次保存',
  'edit.step': ({ n, of, label }) => `正在保存：第 ${num(n)} 步，共 ${num(of)} 步：${label}`,
  'edit.refused': '未保存。',
  'edit.unread': '未保存：无法得知任务是否已被他人更改。',
  'edit.part': ({ done, of, label }) => `部分已保存：${num(of)} 步中已完成 ${num(done)} 步。未完成：${label}。`,
  'edit.lost': ({ label }) => `不确定是否已完成：${label}。没有收到回复。再次保存不会造成影响。`,
  'edit.late': ({ label }) => `比平时更久：${label}。可稍后再次保存。`,
  'edit.begun': '上次保存已开始但未完成：当前内容可能包含其中一部分。',
  'edit.begun.next': ({ labels }) => `待办：${labels}。`,
  'edit.changed': '此任务在此期间已被他人更改。',
  'edit.changed.body': '未保存任何内容。可查看其当前内容，或用此处的内容覆盖。',
  'edit.changed.see': '查看当前内容',
  'edit.changed.over': '覆盖保存',
  'edit.drop.title': '放弃此处填写的内容？',
  'edit.drop.body': '表单将填入任务的当前内容，已填写的内容会丢失。',
  'edit.drop.keep': '保留填写的内容',
  'edit.drop.act': '放弃并重新加载',
  'edit.discard': '重新开始',
  'edit.done': ({ name }) => `已保存：${name}`,
};
