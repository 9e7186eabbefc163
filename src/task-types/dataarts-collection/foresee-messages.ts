import { defineWords } from '@/i18n/catalogue';

/** What the form says of what creating a collection task would come to, in both languages. */
export const words = defineWords('dataarts-collection-foresee', {
  en: {
    quota: ({ used, allowed, next }: { used: number; allowed: number; next: number }) =>
      `${used} of ${allowed} tasks of the project are used; this makes ${next}.`,
    full: ({ used, allowed }: { used: number; allowed: number }) =>
      `${used} of ${allowed} tasks of the project are used: DataArts takes no more. Delete one first.`,
    taken: ({ name, free }: { name: string; free: string }) =>
      `There is a task “${name}” already: DataArts takes no second of that name. “${free}” is free.`,
    'taken.use': ({ free }: { free: string }) => `Use ${free}`,
    free: 'No other task has this name.',
    partly: ({ looked, total }: { looked: number; total: number }) =>
      `Among the ${looked} of ${total} tasks looked through none has this name; the rest is not known.`,
    'name.hidden': 'The name holds characters that hide or reorder text. DataArts may refuse it.',
    'name.alphabet':
      "The DataArts console lets names have Chinese characters, letters, digits and _ only. Huawei's own sample has spaces.",
    'unknown.connection': ({ id }: { id: string }) =>
      `Data connection: no workspace has “${id}”. Creating may fail by it.`,
    'unknown.sourceWorkspace': ({ id }: { id: string }) =>
      `Workspace of the data connection: the project has no “${id}”. Creating may fail by it.`,
    tables: ({ count, most }: { count: number; most: number }) =>
      `${count} tables in one task: DataArts advises at most ${most}, and to run it at night.`,
    pattern: ({ type }: { type: string }) =>
      `Tables are given by regular expression, which DataArts offers for MySQL, Oracle and DLI, and not for ${type}.`,
    classification: ({ type }: { type: string }) =>
      `Classification is on, which DataArts offers for DWS, DLI and MRS Hive, and not for ${type}.`,
    odd: ({ keys }: { keys: string }) =>
      `Not of the documented kind, and sent as it came, with all else of the task configuration: ${keys}`,
    'schedule.never': 'It never runs: no date fits its schedule.',
    'schedule.notBefore': 'It does not run before its schedule ends.',
    'schedule.rapid': ({ count }: { count: number }) =>
      `Its schedule runs every ${count === 1 ? 'second' : `${count} seconds`}. Each run reads the source.`,
    'saved.resumes':
      'Its schedule is paused by DataArts now. A request can only say on or off: saved, it is on again, and DataArts decides when it goes on.',
    'saved.starts': 'Saving starts its schedule: from then on it runs whenever that says so.',
    'saved.stops': 'Saving stops its schedule: nothing runs until somebody starts it.',
    'saved.stays': 'Its schedule stays on.',
    'saved.moves': 'Its schedule is on: once this is saved, it runs at other times.',
    'saved.off': 'Its schedule stays off.',
    noUser:
      'No user id is sent, because yours is not known here. The document calls it mandatory; DataArts was seen to fill it in.',
    otherUser: ({ id }: { id: string }) => `It is created under the user id ${id}, which is not yours.`,
    runs: 'It runs as soon as it is created, once. That reads the source.',
    runsAndWaits: 'It runs as soon as it is created, once. Its schedule waits until somebody starts it.',
    scheduled: 'Its schedule starts by creating it: it runs whenever that says so.',
    waits: 'Its schedule is saved and waits: nothing runs until somebody starts it.',
    nothing: 'Nothing runs by this: it is only created.',
  },
  'zh-CN': {
    quota: ({ used, allowed, next }) => `项目已使用 ${used} / ${allowed} 个任务，此次为第 ${next} 个。`,
    full: ({ used, allowed }) => `项目已使用 ${used} / ${allowed} 个任务：DataArts 不再接受。先删除一个。`,
    taken: ({ name, free }) => `已有任务“${name}”：DataArts 不接受第二个同名任务。“${free}”可用。`,
    'taken.use': ({ free }) => `改用 ${free}`,
    free: '没有其他任务使用此名称。',
    partly: ({ looked, total }) => `已查看的 ${looked} 个（共 ${total} 个）任务中没有同名的；其余未知。`,
    'name.hidden': '名称中有隐藏文字或改变文字顺序的字符，DataArts 可能拒绝。',
    'name.alphabet': 'DataArts 控制台只允许名称使用中文、字母、数字和 _。华为自己的示例中有空格。',
    'unknown.connection': ({ id }) => `数据连接：各工作空间都没有“${id}”，创建可能因此失败。`,
    'unknown.sourceWorkspace': ({ id }) => `数据连接所在工作空间：项目中没有“${id}”，创建可能因此失败。`,
    tables: ({ count, most }) => `一个任务有 ${count} 个表：DataArts 建议不超过 ${most} 个，并在夜间运行。`,
    pattern: ({ type }) => `按正则表达式选择表：DataArts 只对 MySQL、Oracle 和 DLI 提供，不包括 ${type}。`,
    classification: ({ type }) => `已开启数据分类：DataArts 只对 DWS、DLI 和 MRS Hive 提供，不包括 ${type}。`,
    odd: ({ keys }) => `与文档的类型不符，随任务配置的其余部分原样发送：${keys}`,
    'schedule.never': '不会运行：没有符合调度的日期。',
    'schedule.notBefore': '调度结束前不会运行。',
    'schedule.rapid': ({ count }) => `调度每 ${count} 秒运行一次，每次都会读取数据源。`,
    'saved.resumes': '调度目前被 DataArts 暂停。请求中只能是开启或关闭：保存后为开启，何时恢复由 DataArts 决定。',
    'saved.starts': '保存会启动调度：之后按调度运行。',
    'saved.stops': '保存会停止调度：手动启动前不会运行。',
    'saved.stays': '调度保持开启。',
    'saved.moves': '调度已开启：保存后运行时间改变。',
    'saved.off': '调度保持关闭。',
    noUser: '不发送用户 ID，因为此处不知道。文档称其必填；实际上 DataArts 会自动填写。',
    otherUser: ({ id }) => `以用户 ID ${id} 创建，不是当前用户。`,
    runs: '创建后立即运行一次，会读取数据源。',
    runsAndWaits: '创建后立即运行一次。调度等待手动启动。',
    scheduled: '创建时启动调度：按调度运行。',
    waits: '调度已保存但未启动：手动启动前不会运行。',
    nothing: '不会因此运行：只是创建。',
  },
});
