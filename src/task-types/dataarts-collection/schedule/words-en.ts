import type { CronField } from '@/cron/cron';
import type { IntervalUnit } from './interval';

interface Part {
  part: string;
}
interface PartOf extends Part {
  field: CronField;
}

interface Change {
  zone: string;
  day: string;
  minutes: number;
}
interface Measure {
  count: number;
  unit: IntervalUnit;
}
interface PlaceAt {
  offset: string;
  place: Place;
}

export type Place = keyof typeof PLACES_EN;

const PLACES_EN = {
  '-08': 'Los Angeles in winter',
  '-05': 'New York in winter',
  '-03': 'São Paulo, Buenos Aires',
  '+00': 'London in winter',
  '+01': 'Berlin, Paris in winter; London in summer',
  '+02': 'Johannesburg; Berlin, Paris in summer',
  '+03': 'Riyadh, Istanbul, Moscow',
  '+04': 'Dubai',
  '+0530': 'India',
  '+07': 'Bangkok, Jakarta',
  '+08': 'Beijing, Hong Kong, Singapore',
  '+09': 'Tokyo, Seoul',
  '+10': 'Brisbane',
} as const;

const UNITS_EN = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
} as const;

const measureEn = (count: number, unit: IntervalUnit) => `${count} ${UNITS_EN[unit][count === 1 ? 0 : 1]}`;

const EN: Readonly<Record<CronField, string>> = {
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  dayOfMonth: 'day of month',
  month: 'month',
  dayOfWeek: 'day of week',
  year: 'year',
};

/** What the schedule of a collection task says. */
export const en = {
  type: 'When it runs',
  'type.RUN_ONCE': 'By hand',
  'type.RUN_ONCE.help': 'Nothing runs until somebody starts it.',
  'type.CRON': 'On a schedule',
  'type.CRON.help': 'DataArts runs it by a cron expression.',
  'type.other': ({ type }: { type: string }) => `As it is: ${type}`,
  'type.other.help': 'The console does not know this kind of schedule. It is sent as it came.',

  cron: 'Cron expression',
  'cron.help':
    'Six fields as in Quartz: seconds, minutes, hours, day of month, month, day of week. One of the two days is “?”.',
  'cron.empty': 'Give a cron expression, for example 0 0 2 * * ?.',
  'cron.no-seconds': 'There are five fields: put the seconds first, for example 0.',
  'cron.too-few-fields': 'Give six fields: seconds, minutes, hours, day of month, month, day of week.',
  'cron.too-many-fields': 'Give six fields and no more.',
  'cron.year': 'Leave the seventh field out: DataArts takes no year.',
  'cron.not-a-value': ({ field, part }: PartOf) => `Change “${part}”: it means nothing in the field ${EN[field]}.`,
  'cron.out-of-range': ({ field, part, min, max }: PartOf & { min: number; max: number }) =>
    `Change “${part}”: the field ${EN[field]} goes from ${min} to ${max}.`,
  'cron.bad-step': ({ field, part, max }: PartOf & { max: number }) =>
    `Change “${part}”: a step in the field ${EN[field]} is 1 to ${max}.`,
  'cron.backwards': ({ part }: Part) => `Change “${part}”: years cannot go backwards.`,
  'cron.question-mark': ({ field }: PartOf) =>
    `Use “*” in the field ${EN[field]}: only day of month and day of week take “?”.`,
  'cron.both-days': 'Day of month and day of week are both set: put “?” in one of them.',
  'cron.no-day': 'Day of month and day of week are both “?”: put a value or “*” in one of them.',
  'cron.not-in-a-list': ({ field, part }: PartOf) => `“${part}” has to stand alone in the field ${EN[field]}.`,
  'cron.nth-out-of-range': ({ part }: Part) => `Change “${part}”: after “#” comes 1 to 5.`,
  'cron.step-after-name': ({ part }: Part) =>
    `“${part}” has a step after a name, which Quartz silently leaves out. Use numbers: 1 is Sunday.`,
  'cron.weekday-before-last': ({ part }: Part) => `“${part}” depends on the version of Quartz.`,
  'cron.before-the-month': ({ part }: Part) =>
    `“${part}” lies before the first of February. What happens then depends on the version of Quartz.`,
  'cron.atCloud':
    'DataArts has this expression already, against the rules. Left as it is, it goes back as it is, and may be refused.',
  'cron.rapid': ({ count }: { count: number }) =>
    `It runs every ${count === 1 ? 'second' : `${count} seconds`}. Each run reads the source.`,
  'error.wall': 'Give the date and the time in full.',
  'error.end.order': 'Choose an end after the start.',
  'error.end.interval': ({ interval }: { interval: string }) =>
    `Choose a later end: from start to end it takes more than the interval (${interval}).`,
  'error.end.soon': ({ interval }: { interval: string }) =>
    `Choose a later end: from now to then it takes more than the interval (${interval}).`,
  'error.end.past': 'The end has passed: DataArts refuses it. Choose a later one, or none.',
  'error.maxTimeOut': 'Use a whole number of 1 or more, or leave it empty.',

  offset: 'Time zone',
  'offset.help': 'DataArts keeps only the distance from UTC: it does not follow summer time.',
  'offset.unsent':
    'The zone is sent with a start or an end only: without them DataArts goes by its own clock, which is not documented.',
  start: 'Starts',
  'start.help': 'Empty: at once.',
  end: 'Ends',
  'end.help': 'Empty: never.',
  interval: 'Interval',
  'interval.help': 'DataArts asks for it beside the cron, and does not compare the two.',
  maxTimeOut: 'Longest run',
  'maxTimeOut.help': 'A longer run counts as failed. DataArts does not say the unit: minutes are assumed.',
  'maxTimeOut.unit': 'minutes',
  enabled: 'The schedule is on',
  'enabled.help': 'Off, it is saved and waits until somebody starts it.',

  'cron.sentence': ({ sentence }: { sentence: string }) => `${sentence}.`,
  pace: 'How often',
  'pace.minutes': 'Every few minutes',
  'pace.hourly': 'Hourly',
  'pace.daily': 'Daily',
  'pace.weekly': 'Weekly',
  'pace.monthly': 'Monthly',
  'pace.custom': 'Custom',
  'pace.custom.help': 'There are no fields for this expression. Change its text, or choose how often to write it anew.',
  'part.every': 'Every',
  'part.every.uneven': 'Each hour begins anew at minute 0, so the last stretch of an hour is shorter.',
  'part.minutes': 'minutes',
  'part.minute': 'At minute',
  'part.from': 'From',
  'part.to': 'To',
  'part.hour': 'h',
  'part.hour.whole': 'h, all of it',
  'part.time': 'At',
  'part.days': 'On',
  'part.days.one': 'One day has to stay.',
  'part.month': 'On',
  'part.month.day': 'A day by its number',
  'part.month.last': 'The last day',
  'part.month.nth': 'A day of a week',
  'part.month.sometimes': 'Months that have no such day are left out.',
  'part.day': 'Day',
  'part.nth': 'Which one',
  'part.nth.1': 'First',
  'part.nth.2': 'Second',
  'part.nth.3': 'Third',
  'part.nth.4': 'Fourth',
  'part.nth.5': 'Fifth',
  'part.nth.last': 'Last',
  'part.weekday': 'Day of the week',
  'part.wrong': ({ min, max }: { min: number; max: number }) => `Use a whole number from ${min} to ${max}.`,
  'weekday.1': 'Sunday',
  'weekday.2': 'Monday',
  'weekday.3': 'Tuesday',
  'weekday.4': 'Wednesday',
  'weekday.5': 'Thursday',
  'weekday.6': 'Friday',
  'weekday.7': 'Saturday',

  runs: ({ count }: { count: number }) => (count === 1 ? 'The only run before the end' : `The next ${count} runs`),
  'runs.schedule': ({ zone }: { zone: string }) => `${zone} (schedule)`,
  'runs.never': 'It never runs: no date fits the expression.',
  'runs.notBefore': 'It does not run before its end.',
  'runs.ended': 'It does not run any more: its end has passed.',
  'runs.zone': ({ zone }: { zone: string }) => `When it runs cannot be told: the time zone “${zone}” is not known.`,
  'runs.change.vendor':
    'A clock is set between these days. DataArts does not say whether a run at that hour happens once, twice or not at all.',
  'runs.change.forward': ({ zone, day, minutes }: Change) =>
    `On ${day} the clock of ${zone} goes ${minutes} minutes forward: from then on the runs are that much later there.`,
  'runs.change.back': ({ zone, day, minutes }: Change) =>
    `On ${day} the clock of ${zone} goes ${minutes} minutes back: from then on the runs are that much earlier there.`,
  kept: 'Sent as they came, since there is no field that shows them:',

  'offset.common': 'Common',
  'offset.others': 'Others',
  'offset.place': ({ offset, place }: PlaceAt) => `${offset} · ${PLACES_EN[place]}`,
  'interval.unit': 'Unit of the interval',
  'interval.wrong': 'Use a whole number of 1 or more.',
  'interval.none': ({ count, unit }: Measure) => `By the cron it is ${measureEn(count, unit)}.`,
  'interval.other': ({ count, unit }: Measure) =>
    `This is not what the cron says: by it, runs are ${measureEn(count, unit)} apart.`,
  'interval.none.varies': ({ count, unit }: Measure) =>
    `By the cron, runs are at least ${measureEn(count, unit)} apart; they vary.`,
  'interval.other.varies': ({ count, unit }: Measure) =>
    `This is not what the cron says: by it, runs are at least ${measureEn(count, unit)} apart; they vary.`,
  'interval.use': ({ count, unit }: Measure) => `Use ${measureEn(count, unit)}`,
  'unit.minutes': 'minutes',
  'unit.hours': 'hours',
  'unit.days': 'days',
  'unit.weeks': 'weeks',
};
