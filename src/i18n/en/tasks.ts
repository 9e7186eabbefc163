import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

/** The list of tasks. */
export const tasks = {
  'tasks.title': 'Tasks',
  'tasks.grid': 'Tasks, newest first',
  'tasks.column.status': 'Status',
  'tasks.column.name': 'Name',
  'tasks.column.type': 'Type',
  'tasks.column.connection': 'Connection',
  'tasks.column.progress': 'Progress',
  'tasks.column.created': 'Created',
  'tasks.column.duration': 'Duration',
  'tasks.counts': 'Tasks by status',
  'tasks.looked': ({ looked, total }: { looked: number; total: number }) =>
    `${num(looked)} of ${num(total)} looked through`,
  'tasks.lookedMore': ({ looked }: { looked: number }) => `${num(looked)}+ looked through`,
  'tasks.unordered': ({ name }: { name: string }) => `${name} lists in no order: newer tasks may stand further on.`,
  'tasks.further': 'Look further',
  'tasks.further.busy': 'Looking…',
  'tasks.loading': ({ count }: { count: number }) =>
    `Loading tasks from ${num(count)} ${plural(count, { one: 'connection', other: 'connections' })}…`,
  'tasks.loading.first': 'Loading tasks…',
  'tasks.empty.title': 'No tasks yet',
  'tasks.empty.body': 'Tasks of all connections stand here, the newest first, and keep themselves fresh.',
  'tasks.none.title': 'No connections',
  'tasks.none.body': 'The gateway leads nowhere yet. Ask whoever runs it to add a connection.',
  'tasks.failed.title': 'Tasks could not be loaded',
  'tasks.failed.retry': 'Try again',
  'tasks.failed.part': ({ name }: { name: string }) => `${name} could not be read`,
  'tasks.progress.label': ({ name }: { name: string }) => `Progress of ${name}`,
  'tasks.slowed.throttled': 'the API asked for it',
  'tasks.slowed.failing': 'reading failed',
  'tasks.slowed.daily-limit': "the day's calls are counted",
  'tasks.slowed.daily-reserve': "the day's last calls are kept for you",
  'tasks.slowed.cost': 'a reading costs much',
  'tasks.slowed.choice': 'as you chose',
  'tasks.slowed.hidden': 'the page is hidden',
  'tasks.slowed.clock-paused': 'simulated time is paused',
};
