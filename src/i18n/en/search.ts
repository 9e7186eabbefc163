import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

/** What the page says that asks a vendor's own list, and the ways to it. */
export const search = {
  'search.link': ({ cloud }: { cloud: string }) => `Ask ${cloud} itself`,
  'search.live': 'Live list',
  'search.about': ({ cloud }: { cloud: string }) =>
    `One call to ${cloud} for each question, with its own parameters, order and pages. Nothing is refreshed by itself.`,
  'search.form': ({ cloud }: { cloud: string }) => `Ask ${cloud}`,
  'search.parameters': ({ count }: { count: number }) => `Parameters (${num(count)} sent)`,
  'search.connection': 'Connection',
  'search.choose': 'Choose the connection that is to be asked.',
  'search.any': 'Not sent',
  'search.any.standard': ({ value }: { value: string }) => `Not sent (standard: ${value})`,
  'search.foreign': ({ value }: { value: string }) => `${value} (not documented)`,
  'search.ask': 'Ask',
  'search.clear': 'Clear',
  'search.earlier': ({ name }: { name: string }) => `Shown: what was asked before, of “${name}”. Press Ask.`,
  'search.refused': ({ words }: { words: string }) => `Refused: ${words}`,
  'search.changed': 'Changed, not asked yet.',
  'search.asking': 'Asking…',
  'search.again': 'Ask again',
  'search.answered': ({ age }: { age: string }) => `Answered ${age} ago`,
  'search.request': 'Request',
  'search.unknown': ({ parts, count }: { parts: string; count: number }) =>
    `${plural(count, { one: 'A part', other: 'Parts' })} of the link ${plural(count, { one: 'is', other: 'are' })} no parameter and ${plural(count, { one: 'was', other: 'were' })} left out: ${parts}`,
  'search.failed': 'The question was not answered',
  'search.none': 'This cloud takes no such questions',
  'search.none.body': 'Its list has no parameters of its own.',
  'search.count': ({ found, from, to }: { found: number; from: number; to: number }) =>
    `${num(found)} found, ${num(from)}–${num(to)} shown`,
  'search.count.all': ({ found }: { found: number }) => `${num(found)} found`,
  'search.count.unknown': ({ from, to }: { from: number; to: number }) => `${num(from)}–${num(to)} shown`,
  'search.nothing': 'Nothing was found',
  'search.nothing.body': 'No task fits the parameters that were sent.',
  'search.beyond': ({ found }: { found: number }) => `Beyond the end: ${num(found)} found`,
  'search.beyond.unknown': 'Nothing stands here',
  'search.beyond.body': ({ from }: { from: number }) => `The answer was asked for from record ${num(from)} on.`,
  'search.first': 'First page',
  'search.previous': 'Previous',
  'search.next': 'Next',
  'search.previous.none': 'This is the first page.',
  'search.next.none': 'Nothing follows.',
  'search.pages': 'Pages of the answer',
  'search.size': 'Per page',
  'search.tasks': "Tasks in the cloud's order",
};
