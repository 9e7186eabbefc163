import { defineWords } from '@/i18n/catalogue';

/** The words of DataArts collection tasks, in both languages; those of the form and the panel stand with them. */
export const words = defineWords('dataarts-collection', {
  en: {
    name: 'DataArts collection',
    'status.scheduled':
      'Its schedule is on: it runs by itself. Derived from schedule_config.enabled = 3, for the API has no status field; nor does it tell how a run ended.',
    'status.paused':
      'Its schedule is paused, probably by the platform. Derived from schedule_config.enabled = 5, for the API has no status field; nor does it tell how a run ended.',
    'status.off': ({ enabled }: { enabled: number }) =>
      `Its schedule is off. Derived from schedule_config.enabled = ${enabled}, for the API has no status field; nor does it tell whether it runs or how a run ended.`,
    'action.run': 'Run now',
    'action.start': 'Start schedule',
    'action.stop': 'Stop schedule',
    'action.delete': 'Delete',
    'consequence.run': 'It reads its data source at once, whatever its schedule. Done twice, it runs twice.',
    'consequence.start': 'From now on it runs by itself whenever its schedule says so.',
    'consequence.stop': 'It runs no more by itself. A run that goes on is not ended by that.',
    'consequence.delete': 'DataArts removes the task. What it collected stays in the catalogue.',
    'consequence.stopAndDelete':
      'Two calls: first its schedule is stopped, then it is deleted, for DataArts deletes no task while its schedule is on. What it collected stays in the catalogue.',
    'reason.row': 'What DataArts says of this task cannot be read.',
    'reason.unknown': 'DataArts does not say whether its schedule is on.',
    'reason.run.paused': 'It is paused, probably by the platform: wait until that is over.',
    'reason.start.once': 'It has no schedule (RUN_ONCE). Run it now instead, or edit it.',
    'reason.start.on': 'Its schedule is on already.',
    'reason.start.paused': 'It is paused, probably by the platform: it goes on by itself.',
    'reason.stop.off': 'Its schedule is off.',
    'note.stopped':
      'Its schedule was stopped before that, and stays so: delete the task again, or start its schedule again.',
    'note.place': ({ project, workspace }: { project: string; workspace: string }) =>
      `Asked for with X-Project-Id ${project} and workspace ${workspace}. DataArts says the same where the header X-Project-Id does not reach it.`,
    'detail.source': 'Source',
    'detail.path': 'Directory',
    'path.root': 'Root directory',
    'detail.schedule': 'Schedule',
    'schedule.RUN_ONCE': 'By hand',
    'schedule.CRON': 'Cron',
    'schedule.other': ({ value }: { value: string }) => value,
    'detail.connection': 'Data connection',
    'ahead.cron.none': 'It has no cron expression.',
    'ahead.cron.broken': ({ part }: { part: string }) => `Its cron expression is not one that Quartz takes: ${part}`,
    'ahead.cron.uncomputable': ({ part }: { part: string }) =>
      `Versions of Quartz differ in what its cron expression means: ${part}`,
    'ahead.zone': 'Its schedule names no time zone, and that of this region is not known here.',
    'ahead.start': 'When its schedule starts cannot be read.',
    'ahead.end': 'When its schedule ends cannot be read.',
  },
  'zh-CN': {
    name: 'DataArts 元数据采集',
    'status.scheduled':
      '调度已开启，会自动运行。由 schedule_config.enabled = 3 推断：API 没有状态字段，也不说明运行结果。',
    'status.paused':
      '调度已暂停，可能由平台暂停。由 schedule_config.enabled = 5 推断：API 没有状态字段，也不说明运行结果。',
    'status.off': ({ enabled }: { enabled: number }) =>
      `调度未开启。由 schedule_config.enabled = ${enabled} 推断：API 没有状态字段，也不说明是否在运行及运行结果。`,
    'action.run': '立即运行',
    'action.start': '启动调度',
    'action.stop': '停止调度',
    'action.delete': '删除',
    'consequence.run': '立即读取数据源，与调度无关。执行两次就运行两次。',
    'consequence.start': '此后按调度自动运行。',
    'consequence.stop': '不再自动运行，正在进行的运行不会因此结束。',
    'consequence.delete': 'DataArts 删除任务，已采集的元数据保留在数据目录中。',
    'consequence.stopAndDelete':
      '分两步：先停止调度，再删除任务，因为 DataArts 不删除调度中的任务。已采集的元数据保留在数据目录中。',
    'reason.row': '无法读取 DataArts 返回的任务内容。',
    'reason.unknown': 'DataArts 没有说明调度是否开启。',
    'reason.run.paused': '任务已暂停，可能由平台暂停：等待恢复。',
    'reason.start.once': '任务没有调度（RUN_ONCE）。可立即运行，或编辑任务。',
    'reason.start.on': '调度已经开启。',
    'reason.start.paused': '任务已暂停，可能由平台暂停：会自动恢复。',
    'reason.stop.off': '调度未开启。',
    'note.stopped': '此前调度已停止，并保持停止：再次删除任务，或重新启动调度。',
    'note.place': ({ project, workspace }: { project: string; workspace: string }) =>
      `请求使用 X-Project-Id ${project} 和工作空间 ${workspace}。请求头 X-Project-Id 未送达时，DataArts 也这样提示。`,
    'detail.source': '数据源',
    'detail.path': '目录',
    'path.root': '根目录',
    'detail.schedule': '调度',
    'schedule.RUN_ONCE': '手动',
    'schedule.CRON': 'Cron',
    'schedule.other': ({ value }: { value: string }) => value,
    'detail.connection': '数据连接',
    'ahead.cron.none': '没有 cron 表达式。',
    'ahead.cron.broken': ({ part }: { part: string }) => `cron 表达式不符合 Quartz 规则：${part}`,
    'ahead.cron.uncomputable': ({ part }: { part: string }) => `不同版本的 Quartz 对此 cron 表达式的理解不同：${part}`,
    'ahead.zone': '调度没有注明时区，此区域的时区未知。',
    'ahead.start': '无法读取调度开始时间。',
    'ahead.end': '无法读取调度结束时间。',
  },
});
