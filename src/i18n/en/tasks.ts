import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

interface Calls {
  readonly limit: number;
  readonly left: number;
  readonly kept: number;
}

/** The list of tasks. */
export const tasks = {
  'tasks.title': 'Tasks',
  'tasks.grid': 'Tasks, newest first',
  'tasks.column.status': 'Status',
  'tasks.column.name': 'Name',
  'tasks.column.type': 'Type',
  'tasks.column.connection': 'Connection',
  'tasks.column.progress': 'Progress',
  'tasks.column.next': 'Next run',
  'tasks.column.created': 'Created',
  'tasks.column.duration': 'Duration',
  'tasks.grid.sorted': ({ column }: { column: string }) => `Tasks, sorted by ${column}`,
  'tasks.count': ({ count }: { count: number }) => `${num(count)} ${plural(count, { one: 'task', other: 'tasks' })}`,
  'tasks.counts': 'Tasks by status',
  'tasks.counts.hint': 'With Shift it is added, with Alt left out',
  'tasks.total.of': ({ count, all, atLeast }: { count: number; all: number; atLeast: boolean }) =>
    `${atLeast ? 'at least ' : ''}${num(count)} of ${num(all)}`,
  'tasks.total.looked': ({ looked, total }: { looked: number; total: number }) =>
    `${num(looked)} looked through, ${num(total)} there`,
  'tasks.total.lookedMore': ({ looked }: { looked: number }) => `${num(looked)} looked through, more there`,
  'tasks.total.soFar': ({ looked }: { looked: number }) => `${num(looked)} so far`,
  'tasks.total.ofLooked': ({ count, looked, total }: { count: number; looked: number; total: number }) =>
    `${num(count)} of ${num(looked)} looked through, ${num(total)} there`,
  'tasks.total.ofLookedMore': ({ count, looked }: { count: number; looked: number }) =>
    `${num(count)} of ${num(looked)} looked through, more there`,
  'tasks.filter.label': 'Filters',
  'tasks.filter.field': 'Filter by name, id or error',
  'tasks.filter.placeholder': 'Filter by name, id, error…',
  'tasks.filter.text': 'Text',
  'tasks.filter.textPhrase': ({ text }: { text: string }) => `Text contains “${text}”`,
  'tasks.filter.is': 'is',
  'tasks.filter.isNot': 'is not',
  'tasks.filter.in': 'in',
  'tasks.filter.notIn': 'not in',
  'tasks.filter.lacks': 'does not contain',
  'tasks.filter.values': ({ first, second, more }: { first: string; second: string; more: number }) =>
    `${first}${second && `, ${second}`}${more > 0 ? ` +${more}` : ''}`,
  'tasks.filter.phrase': ({ field, operator, values }: { field: string; operator: string; values: string }) =>
    `${field} ${operator} ${values}`,
  'tasks.filter.remove': ({ filter }: { filter: string }) => `Remove filter: ${filter}`,
  'tasks.filter.more': ({ count }: { count: number }) =>
    `${num(count)} more ${plural(count, { one: 'filter', other: 'filters' })}`,
  'tasks.filter.add': '+ Filter',
  'tasks.filter.clear': 'Clear filters',
  'tasks.filter.clearAll': 'Clear all',
  'tasks.filter.count': ({ count }: { count: number }) =>
    count === 0 ? 'Filters' : `${num(count)} ${plural(count, { one: 'filter', other: 'filters' })}`,
  'tasks.created.1h': 'last 1 h',
  'tasks.created.24h': 'last 24 h',
  'tasks.created.7d': 'last 7 d',
  'tasks.created.30d': 'last 30 d',
  'tasks.created.range': ({ from, to, zone }: { from: string; to: string; zone: string }) => `${from} – ${to} ${zone}`,
  'tasks.created.since': ({ from, zone }: { from: string; zone: string }) => `${from} ${zone} or later`,
  'tasks.created.before': ({ to, zone }: { to: string; zone: string }) => `before ${to} ${zone}`,
  'tasks.unasked': 'not asked yet',
  'tasks.gone': 'gone',
  'tasks.next': ({ when }: { when: string }) => `runs ${when}`,
  'tasks.drift': 'Reply off contract',
  'tasks.types': 'Task types',
  'tasks.types.all': 'All types',
  'tasks.pace': 'Refreshing',
  'tasks.fresh.live': 'Refreshing again',
  'tasks.loading': ({ count }: { count: number }) =>
    `Loading tasks from ${num(count)} ${plural(count, { one: 'connection', other: 'connections' })}…`,
  'tasks.loading.first': 'Loading tasks…',
  'tasks.failed.title': 'Tasks could not be loaded',
  'tasks.failed.retry': 'Try again',
  'tasks.failed.part': ({ name }: { name: string }) => `${name} could not be read`,
  'tasks.unreadable': ({ name, count }: { name: string; count: number }) =>
    `${name} sent ${num(count)} ${plural(count, { one: 'row that tells', other: 'rows that tell' })} of no task`,
  'tasks.progress.label': ({ name }: { name: string }) => `Progress of ${name}`,
  'tasks.slowed.throttled': 'the API asked for it',
  'tasks.slowed.failing': 'reading failed',
  'tasks.slowed.daily-limit': ({ limit, left }: Calls) => `${num(limit)} calls a day, at most ${num(left)} left`,
  'tasks.slowed.daily-reserve': ({ left }: Calls) => `the day's last ${num(left)} calls are kept for you`,
  'tasks.slowed.used': "the day's calls are used up, again tomorrow",
  'tasks.slowed.cost': 'a reading costs much',
  'tasks.slowed.choice': 'as you chose',
  'tasks.slowed.session': 'you are signed out',
  'tasks.slowed.hidden': 'the page is hidden',
  'tasks.slowed.clock-paused': 'simulated time is paused',
};
