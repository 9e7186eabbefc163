import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

interface Calls {
  readonly limit: number;
  readonly left: number;
  readonly kept: number;
}

/** What the list of tasks says in the menu of its pace, and where it has no row, or is not known whole. */
export const list = {
  'tasks.looked': ({ looked, total }: { looked: number; total: number }) =>
    `${num(looked)} of ${num(total)} looked through`,
  'tasks.lookedMore': ({ looked }: { looked: number }) => `${num(looked)}+ looked through`,
  'tasks.looked.below': ({ name, time }: { name: string; time: string }) =>
    `Below ${time}, tasks of ${name} are still missing.`,
  'tasks.looked.sorted': 'Sorted among those: others may belong in between.',
  'tasks.unordered': ({ name }: { name: string }) => `${name} lists in no order: newer tasks may stand further on.`,
  'tasks.further': 'Look further',
  'tasks.all': 'Look through all',
  'tasks.all.cost': ({ requests }: { requests: number }) =>
    `Look through all (${num(requests)} ${plural(requests, { one: 'request', other: 'requests' })})`,
  'tasks.all.busy': ({ looked }: { looked: number }) => `Looking… ${num(looked)} so far`,
  'tasks.all.busyOf': ({ looked, total }: { looked: number; total: number }) =>
    `Looking… ${num(looked)} of ${num(total)}`,
  'tasks.all.stop': 'Stop',
  'tasks.link.broken': ({ parts }: { parts: string }) => `A part of the link was not understood: ${parts}`,
  'tasks.link.dismiss': 'Dismiss',
  'tasks.order.added': ({ count }: { count: number }) => `${num(count)} new`,
  'tasks.order.changed': 'order changed',
  'tasks.order.both': ({ count }: { count: number }) => `${num(count)} new · order changed`,
  'tasks.order.apply': 'Apply',
  'tasks.nothing.title': ({ looked }: { looked: number }) => `Nothing among the ${num(looked)} looked through matches`,
  'tasks.nothing.all': 'Nothing matches',
  'tasks.unasked.count': ({ count }: { count: number }) =>
    `State of ${num(count)} ${plural(count, { one: 'task', other: 'tasks' })} not asked yet`,
  'tasks.unasked.mayFit': ({ count }: { count: number }) => `${num(count)} more may match: their state was not asked`,
  'tasks.unasked.ask': ({ calls }: { calls: number }) =>
    `Ask now (${num(calls)} ${plural(calls, { one: 'call', other: 'calls' })})`,
  'tasks.unasked.askSome': ({ calls, left }: { calls: number; left: number }) =>
    `Ask now (${num(calls)} ${plural(calls, { one: 'call', other: 'calls' })}, at most ${num(left)} to spare today)`,
  'tasks.unasked.none': 'The calls left of this day are kept for you: open a task to ask its state.',
  'tasks.unasked.busy': ({ done, of }: { done: number; of: number }) => `Asking… ${num(done)} of ${num(of)}`,
  'tasks.empty.title': 'No tasks yet',
  'tasks.empty.body': 'Tasks of all connections stand here, the newest first, and keep themselves fresh.',
  'tasks.none.title': 'No connections',
  'tasks.noCloud.title': ({ cloud }: { cloud: string }) => `No connection leads to ${cloud}`,
  'tasks.noCloud.body': 'Ask whoever runs the gateway to add one.',
  'tasks.noCloud.demo': 'This scenario of the demo has none. Choose another one in the bar of the demo.',
  'tasks.noCloud.all': 'All tasks',
  'tasks.none.body': 'The gateway leads nowhere yet. Ask whoever runs it to add a connection.',
  'tasks.pace.now': 'Refresh now',
  'tasks.pace.normal': 'As needed',
  'tasks.pace.faster': 'Faster',
  'tasks.pace.slower': 'Slower',
  'tasks.pace.off': 'Off',
  'tasks.calls': ({ name, limit, left, kept }: Calls & { name: string }) =>
    left === 0
      ? `${name}: the ${num(limit)} calls of this day are used up. Lists are read again tomorrow.`
      : `${name}: ${num(limit)} calls a day, at least ${num(limit - left)} made and at most ${num(left)} left. The last ${num(kept)} are kept for you.`,
  'tasks.calls.account': ({ account, region }: { account: string; region: string }) => `${account} in ${region}`,
};
