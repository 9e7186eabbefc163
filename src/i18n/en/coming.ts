import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

/** The calendar of coming runs. */
export const coming = {
  'coming.title': ({ type }: { type: string }) => `Coming runs: ${type}`,
  'coming.about': ({ zone }: { zone: string }) =>
    `By the schedules as the cloud has them, in your time zone (${zone}). How long a run will take is not known.`,
  'coming.span': 'How far ahead',
  'coming.span.1': '24 hours',
  'coming.span.7': '7 days',
  'coming.only': 'Only what starts together',
  'coming.loading': 'Loading schedules…',
  'coming.sum': ({ runs, tasks }: { runs: number; tasks: number }) =>
    `${num(runs)} ${plural(runs, { one: 'run', other: 'runs' })} of ${num(tasks)} ${plural(tasks, { one: 'task', other: 'tasks' })}`,
  'coming.clashes': ({ count }: { count: number }) =>
    count === 0
      ? 'No two tasks start in the same minute on the same source.'
      : `${num(count)} ${plural(count, { one: 'time', other: 'times' })} when several tasks start in the same minute on the same source.`,
  'coming.clash': ({ time, count, name }: { time: string; count: number; name: string }) =>
    `${time}: ${num(count)} together on ${name}`,
  'coming.day': ({ day, runs }: { day: string; runs: number }) =>
    `${day} · ${num(runs)} ${plural(runs, { one: 'run', other: 'runs' })}`,
  'coming.day.clashes': ({ count }: { count: number }) =>
    `${num(count)} ${plural(count, { one: 'time', other: 'times' })} several together`,
  'coming.hour': 'Hour',
  'coming.tasks': 'Tasks',
  'coming.together': 'Together',
  'coming.often': ({ count, first, last }: { count: number; first: string; last: string }) =>
    `${num(count)} times, ${first}–${last}`,
  'coming.more': ({ count }: { count: number }) =>
    `${num(count)} ${plural(count, { one: 'task runs', other: 'tasks run' })} more often than once a minute. Only the first runs are shown and compared:`,
  'coming.unknown': ({ count }: { count: number }) =>
    `${num(count)} ${plural(count, { one: 'schedule', other: 'schedules' })} cannot be computed:`,
  'coming.none.title': 'Nothing is scheduled',
  'coming.none.body': 'Start the schedule of a task, and its runs stand here.',
  'coming.none.only': 'No two tasks start together',
  'coming.part': ({ looked }: { looked: number }) => `Of the first ${num(looked)} tasks. There are more.`,
  'coming.nothing.title': 'No calendar',
  'coming.nothing.body': 'Tasks of this type do not run by a schedule that this console can compute.',
  'coming.failed': 'The calendar could not be shown.',
  'coming.link': 'Coming runs',
};
