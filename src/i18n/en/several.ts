import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');
const tasks = (count: number) => `${num(count)} ${plural(count, { one: 'task', other: 'tasks' })}`;

/** Deleting several tasks by one call. */
export const several = {
  'several.open': 'Delete several…',
  'several.title': 'Delete several tasks',
  'several.list': 'Tasks that fit now',
  'several.all': 'All',
  'several.chosen': ({ chosen, of }: { chosen: number; of: number }) => `${num(chosen)} of ${num(of)} chosen`,
  'several.hint': 'With Shift all in between go along.',
  'several.most': ({ most, count }: { most: number; count: number }) =>
    `One call may name ${num(most)} at most: these are the first ${num(most)} of ${num(count)} that fit.`,
  'several.calls': ({ count }: { count: number }) => `One call for each of ${num(count)} connections.`,
  'several.final':
    'It is sent at once and cannot be undone. The cloud does not say what became of each: that is looked up afterwards.',
  'several.each': ({ count, words }: { count: number; words: string }) => `Each of the ${num(count)}: ${words}`,
  'several.some': ({ count, of, names, words }: { count: number; of: number; names: string; words: string }) =>
    `${num(count)} of ${num(of)}, ${names}: ${words}`,
  'several.rest': ({ count, of, words }: { count: number; of: number; words: string }) =>
    `The other ${num(count)} of ${num(of)}: ${words}`,
  'several.more': ({ count }: { count: number }) => `${num(count)} more`,
  'several.showChosen': ({ count }: { count: number }) => `Show only the ${num(count)} chosen`,
  'several.showAll': ({ count }: { count: number }) => `Show all ${num(count)}`,
  'several.type': ({ count }: { count: number }) => `Type ${count} to confirm`,
  'several.type.wrong': ({ count }: { count: number }) => `Type ${count} first.`,
  'several.choose': 'Choose at least one.',
  'several.nothing': 'None of these can be deleted.',
  'several.act.none': 'Delete',
  'several.act': ({ count }: { count: number }) => `Delete ${tasks(count)}`,
  'several.busy': ({ count }: { count: number }) => `Deleting ${tasks(count)}…`,
  'several.sum': ({
    gone,
    before,
    absent,
    there,
    unclear,
  }: Record<'gone' | 'before' | 'absent' | 'there' | 'unclear', number>) =>
    [
      ...(gone > 0 || absent === 0 ? [`${num(gone)} deleted`] : []),
      ...(absent > 0 ? [`${num(absent)} deleted or gone already`] : []),
      ...(before > 0 ? [`${num(before)} gone already`] : []),
      ...(there > 0 ? [`${num(there)} still there`] : []),
      ...(unclear > 0 ? [`${num(unclear)} cannot be told`] : []),
    ].join(', '),
  'several.gone': 'Deleted',
  'several.before': 'Gone already',
  'several.before.reason': 'It went without this: there is nothing to delete.',
  'several.absent': 'Deleted or gone already',
  'several.there': 'Still there',
  'several.unclear': 'Cannot tell',
  'several.going': 'Deleting…',
  'several.outcome': 'Outcome',
  'several.failed': ({ name }: { name: string }) => `The call to ${name} did not end well`,
  'several.unread': ({ name }: { name: string }) => `What became of the tasks of ${name} could not be looked up`,
  'several.broken': 'What became of them is not known, by a mistake of the console. Look at the list.',
  'several.look': 'Look again',
  'several.close': 'Close',
};
