import type { Message } from '@/core/message';
import type { FieldOption } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { scheduleWords as words } from './words';

/** Those that many work in, with the places that one looks for. */
const COMMON = ['-08', '-05', '-03', '+00', '+01', '+02', '+03', '+04', '+0530', '+07', '+08', '+09', '+10'] as const;

const WEST = 12;
const EAST = 14;

/** What is offered: the common ones by their places, then every other whole hour. */
export const OFFSET_OPTIONS: readonly FieldOption[] = [
  ...COMMON.map((offset) => ({
    value: offset,
    label: words('offset.place', { offset: offsetText(offset), place: offset }),
    group: words('offset.common'),
  })),
  ...Array.from({ length: WEST + EAST + 1 }, (_, index) => wholeHour(index - WEST))
    .filter((offset) => !COMMON.some((common) => common === offset))
    .map((offset) => ({ value: offset, label: offsetName(offset), group: words('offset.others') })),
];

/** `+08` as times are marked with it: `UTC+8`. */
export function offsetText(offset: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])0?(\d+?)(?::?(\d\d))?$/.exec(offset) ?? [];
  if (sign === '') return offset;
  if (hours === '0' && (minutes === '' || minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '' || minutes === '00' ? '' : `:${minutes}`}`;
}

export function offsetName(offset: string): Message {
  return say('forms.verbatim', { text: offsetText(offset) });
}

function wholeHour(hours: number): string {
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}`;
}
