import type * as z from 'zod';
import type { Message } from '@/core/message';
import { packMessage } from '@/forms/packed-message';
import { preferences, shownZone } from '@/storage/preferences';
import type { WrongNow } from '@/task-types/task-form';
import { fullTime } from '@/ui/format-time';
import { words } from './form-messages';
import { FACTS, type FieldName, fieldsOf, type Kind, PAIRS } from './kinds';
import { readNames } from './user-names';

/** What the rules look at: all text. Values that are not right yet may lack any of it. */
type Given = { readonly what: Kind | '' } & Readonly<Record<FieldName, string>>;
type Decided = Given & { readonly what: Kind };

/** How many names one call may hold (contract 3.4). */
export const MOST_NAMES = 100;
/** The longest part of a user's name that the export of users takes. */
const LONGEST_USER_NAME = 20;
const DAY_MS = 86_400_000;

/** The fields that hold numbers. */
const NUMBERS: ReadonlySet<FieldName> = new Set(PAIRS.flat());

/** What is wrong with values, whatever the time; only with what is exported, since nothing else is sent. */
export function checkRules(values: Given, context: z.RefinementCtx): void {
  const { what } = values;
  if (what === '') {
    context.addIssue({ code: 'custom', path: ['what'], message: packMessage(words('error.what')) });
    return;
  }
  for (const name of fieldsOf(what)) {
    const wrong = wrongWith(name, { ...values, what });
    if (wrong) context.addIssue({ code: 'custom', path: [name], message: packMessage(wrong) });
  }
}

function wrongWith(name: FieldName, values: Decided): Message | undefined {
  const held = values[name];
  if (held.trim() === '') return FACTS[values.what].required.includes(name) ? missing(name) : undefined;
  if (NUMBERS.has(name)) return wrongNumber(name, values);
  switch (name) {
    case 'start':
      return instantOf(held) === undefined ? words('error.time') : undefined;
    case 'end':
      return wrongEnd(held, values.start);
    case 'groupId':
      // In an address they would lead elsewhere.
      return held === '.' || held === '..' ? words('error.groupId') : undefined;
    case 'tag':
      return /^[^=]+=/.test(held) ? undefined : words('error.tag');
    case 'poolId':
      return held.split(',').some((id) => id.trim() === '') ? words('error.poolId') : undefined;
    case 'userNames':
      return wrongNames(held);
    case 'userName':
      return values.what === 'users' && lengthOf(held) > LONGEST_USER_NAME
        ? words('error.userName', { most: LONGEST_USER_NAME })
        : undefined;
    default:
      return undefined;
  }
}

function missing(name: FieldName): Message {
  switch (name) {
    case 'language':
      return words('error.language');
    case 'groupId':
      return words('error.groupId');
    default:
      return words('error.time');
  }
}

function wrongNumber(name: FieldName, values: Decided): Message | undefined {
  if (!/^\d{1,9}$/.test(values[name])) return words('error.number');
  const least = PAIRS.find(([, most]) => most === name)?.[0];
  return least && /^\d+$/.test(values[least]) && Number(values[name]) < Number(values[least])
    ? words('error.pair')
    : undefined;
}

function wrongEnd(end: string, start: string): Message | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  if (to === undefined) return words('error.time');
  return from !== undefined && to <= from ? words('error.order') : undefined;
}

function wrongNames(held: string): Message | undefined {
  const { names } = readNames(held);
  return names.length > MOST_NAMES ? words('error.userNames', { most: MOST_NAMES, count: names.length }) : undefined;
}

function lengthOf(text: string): number {
  return text.match(/./gsu)?.length ?? 0;
}

/** The instant that a field holds, in milliseconds; undefined where it holds none, or only part of a date. */
export function instantOf(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** What is said to be early enough is so while it is typed and sent, and easy to type. */
const ROUND_MS = 15 * 60_000;

/**
 * Workspace keeps such records for so many days; what lies before them, or is yet to come, it refuses. `zone`: the one that
 * times are typed in, and so told in.
 */
export function wrongNow(
  values: Partial<Given>,
  now: number,
  zone: string = shownZone(preferences.read().zone),
): WrongNow<Given> | undefined {
  const days = values.what && FACTS[values.what].days;
  if (!days) return undefined;
  for (const field of ['start', 'end'] as const) {
    const at = instantOf(values[field]);
    if (at === undefined) continue;
    if (at > now) return { field, message: words('error.future', { now: fullTime(now, zone) }) };
    const earliest = now - days * DAY_MS;
    if (at >= earliest) continue;
    const from = Math.ceil((earliest + ROUND_MS / 3) / ROUND_MS) * ROUND_MS;
    return { field, message: words('error.early', { days, from: fullTime(from, zone) }) };
  }
  return undefined;
}
