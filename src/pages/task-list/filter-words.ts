import type { Message } from '@/core/message';
import type { TaskFilter, TaskQuery } from '@/core/task-query';
import { say } from '@/i18n/say';
import { visibleText } from '@/ui/visible-text';
import type { ListLens } from './list-lens';

/** So many values of a filter are named. */
const MOST_VALUES = 2;

/** How a filter's operator is said between its field and its values. */
export function operatorWords({ field, not }: Pick<TaskFilter, 'field' | 'not'>): Message {
  if (field === 'q') return say('tasks.filter.lacks');
  if (field === 'created') return say(not ? 'tasks.filter.notIn' : 'tasks.filter.in');
  return say(not ? 'tasks.filter.isNot' : 'tasks.filter.is');
}

/** The values of a filter in words: the first two, and how many more. */
export function valuesWords({ field, values }: TaskFilter, lens: ListLens, t: (message: Message) => string): string {
  const [first = '', second = ''] = values
    .slice(0, MOST_VALUES)
    .map((value) => visibleText(lens.valueWords(field, value)));
  return t(say('tasks.filter.values', { first, second, more: Math.max(0, values.length - MOST_VALUES) }));
}

/** A filter as one phrase: "Status is Failed, Running +1". */
export function filterWords(filter: TaskFilter, lens: ListLens, t: (message: Message) => string): string {
  return t(
    say('tasks.filter.phrase', {
      field: lens.fieldWords(filter.field),
      operator: t(operatorWords(filter)),
      values: valuesWords(filter, lens, t),
    }),
  );
}

/** All that a query filters by, one phrase each, the text first. */
export function queryWords({ text, filters }: TaskQuery, lens: ListLens, t: (message: Message) => string): string[] {
  const words = text.trim();
  return [
    ...(words === '' ? [] : [t(say('tasks.filter.textPhrase', { text: visibleText(words) }))]),
    ...filters.map((filter) => filterWords(filter, lens, t)),
  ];
}
