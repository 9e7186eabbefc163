import type { Translated } from '../catalogue';
import type { coming as source } from '../en/coming';
import { grammarOf } from '../language';

const { num } = grammarOf('zh-CN');

export const coming: Translated<typeof source> = {
  'coming.title': ({ type }) => `即将运行：${type}`,
  'coming.about': ({ zone }) => `按云服务中的调度计算，以所选时区（${zone}）显示。每次运行的时长未知。`,
  'coming.span': '时间范围',
  'coming.span.1': '24 小时',
  'coming.span.7': '7 天',
  'coming.only': '仅显示同时启动的任务',
  'coming.loading': '正在加载调度…',
  'coming.sum': ({ runs, tasks }) => `${num(tasks)} 个任务，${num(runs)} 次运行`,
  'coming.clashes': ({ count }) =>
    count === 0 ? '没有任务在同一分钟访问同一数据源。' : `${num(count)} 个时刻有多个任务在同一分钟访问同一数据源。`,
  'coming.clash': ({ time, count, name }) => `${time}：${num(count)} 个任务同时访问 ${name}`,
  'coming.day': ({ day, runs }) => `${day} · ${num(runs)} 次运行`,
  'coming.day.clashes': ({ count }) => `${num(count)} 处同时启动`,
  'coming.hour': '小时',
  'coming.tasks': '任务',
  'coming.together': '同时启动',
  'coming.often': ({ count, first, last }) => `${num(count)} 次，${first}–${last}`,
  'coming.more': ({ count }) => `${num(count)} 个任务每分钟运行不止一次，仅显示并比较最早的几次：`,
  'coming.unknown': ({ count }) => `${num(count)} 个调度无法计算：`,
  'coming.none.title': '没有已排期的任务',
  'coming.none.body': '启动任务的调度后，其运行会显示在这里。',
  'coming.none.only': '没有同时启动的任务',
  'coming.part': ({ looked }) => `仅含前 ${num(looked)} 个任务，还有更多任务。`,
  'coming.nothing.title': '没有日历',
  'coming.nothing.body': '此类任务没有可由控制台计算的调度。',
  'coming.failed': '无法显示日历。',
  'coming.link': '即将运行',
};
