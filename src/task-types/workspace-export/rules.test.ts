import { describe, expect, it } from 'vitest';
import { unpackMessage } from '@/forms/packed-message';
import { wrongNow } from './rules';
import { defaults, schema, type Values } from './schema';

const NOW = Date.UTC(2026, 2, 1, 12);
const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
const names = (count: number) => Array.from({ length: count }, (_, index) => `user.${index}`).join('\n');
const time = { start: '2026-02-20T00:00:00Z', end: '2026-02-21T00:00:00Z' };

/** Values of each kind that can be sent. */
const FITS: Readonly<Record<Exclude<Values['what'], ''>, Partial<Values>>> = {
  desktops: { language: 'en_US' },
  connections: {},
  desktopUsage: time,
  userUsage: time,
  appAccess: time,
  users: {},
  groupUsers: { groupId: 'g' },
  terminals: { language: 'zh_CN' },
};

/** The fields with what is said of them. */
function wrong(what: keyof typeof FITS, more: Partial<Values>): Record<string, string> {
  const read = schema.safeParse({ ...defaults, what, ...FITS[what], ...more });
  return Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      unpackMessage(message).key.split('.').slice(1).join('.'),
    ]),
  );
}

describe('what can be sent', () => {
  it.each(Object.keys(FITS) as (keyof typeof FITS)[])('takes %s with what must be there', (what) => {
    expect(wrong(what, {})).toEqual({});
  });

  it.each<[string, keyof typeof FITS, Partial<Values>, Record<string, string>]>([
    ['no language', 'desktops', { language: '' }, { language: 'error.language' }],
    ['no language', 'terminals', { language: '' }, { language: 'error.language' }],
    ['no language, which may be left out', 'connections', { language: '' }, {}],
    ['no language, which may be left out', 'users', { language: '' }, {}],
    ['no group', 'groupUsers', { groupId: ' ' }, { groupId: 'error.groupId' }],
    ['a way up the path for a group', 'groupUsers', { groupId: '..' }, { groupId: 'error.groupId' }],
    ['no times', 'desktopUsage', { start: '', end: '' }, { start: 'error.time', end: 'error.time' }],
    ['no times', 'userUsage', { start: '', end: '' }, { start: 'error.time', end: 'error.time' }],
    ['no times', 'appAccess', { start: '', end: '' }, { start: 'error.time', end: 'error.time' }],
    ['one time alone', 'connections', { start: time.start }, {}],
    ['a part of a date', 'connections', { start: 'incomplete' }, { start: 'error.time' }],
    ['an end before the start', 'connections', { start: time.end, end: time.start }, { end: 'error.order' }],
    ['an end at the start', 'appAccess', { start: time.end }, { end: 'error.order' }],
    ['an end a second after', 'appAccess', { start: time.start, end: '2026-02-20T00:00:01Z' }, {}],
    ['100 names', 'users', { userNames: names(100) }, {}],
    ['100 names', 'desktops', { userNames: names(100) }, {}],
    ['101 names', 'desktops', { userNames: names(101) }, { userNames: 'error.userNames' }],
    ['101 names', 'users', { userNames: names(101) }, { userNames: 'error.userNames' }],
    ['101 names, one of them twice', 'users', { userNames: `${names(100)}\nuser.0` }, {}],
    ['a part of a name of 20', 'users', { userName: 'a'.repeat(20) }, {}],
    ['a part of a name of 21', 'users', { userName: 'a'.repeat(21) }, { userName: 'error.userName' }],
    ['20 signs outside the basic plane', 'users', { userName: '𠮷'.repeat(20) }, {}],
    ['least = most', 'connections', { minRtt: '5', maxRtt: '5' }, {}],
    ['least > most', 'connections', { minRtt: '6', maxRtt: '5' }, { maxRtt: 'error.pair' }],
    ['9 before 10', 'desktopUsage', { minIdleDays: '9', maxIdleDays: '10' }, {}],
    ['least > most', 'desktopUsage', { minIdleDays: '10', maxIdleDays: '9' }, { maxIdleDays: 'error.pair' }],
    ['least > most', 'userUsage', { minHours: '2', maxHours: '1' }, { maxHours: 'error.pair' }],
    ['less than none', 'userUsage', { minHours: '-1' }, { minHours: 'error.number' }],
    ['half an hour', 'userUsage', { minHours: '0.5' }, { minHours: 'error.number' }],
    ['0', 'userUsage', { minHours: '0' }, {}],
    ['a tag', 'desktops', { tag: 'team=gate' }, {}],
    ['a tag without a value', 'desktops', { tag: 'team=' }, {}],
    ['a tag without a key', 'desktops', { tag: '=gate' }, { tag: 'error.tag' }],
    ['a tag that is a word', 'desktops', { tag: 'team' }, { tag: 'error.tag' }],
    ['pools', 'desktops', { poolId: 'a,b' }, {}],
    ['pools with a gap', 'desktops', { poolId: 'a,,b' }, { poolId: 'error.poolId' }],
    ['pools with an open end', 'desktops', { poolId: 'a,' }, { poolId: 'error.poolId' }],
  ])('says of %s, for %s', (_, what, more, said) => {
    expect(wrong(what, more)).toEqual(said);
  });

  it('does not look at what another kind of export asks for', () => {
    expect(wrong('terminals', { userNames: names(200), tag: 'x', start: 'incomplete', minRtt: 'no' })).toEqual({});
  });
});

describe('what can be sent now', () => {
  it.each<[Values['what'], number]>([
    ['connections', 30],
    ['userUsage', 30],
    ['appAccess', 30],
    ['desktopUsage', 180],
  ])('takes %s of the last %i days', (what, days) => {
    const at = (field: 'start' | 'end', ms: number) => wrongNow({ what, [field]: iso(ms) }, NOW)?.message.key;
    const earliest = NOW - days * DAY_MS;
    for (const field of ['start', 'end'] as const) {
      expect(at(field, earliest)).toBeUndefined();
      expect(at(field, earliest - 1_000)).toBe('workspace-export-form.error.early');
      expect(at(field, NOW)).toBeUndefined();
      expect(at(field, NOW + 1_000)).toBe('workspace-export-form.error.future');
    }
    const said = (given: Partial<Values>) => wrongNow({ what, ...given }, NOW, 'Asia/Shanghai')?.message.params;
    const at1215 = new Date(earliest).toISOString().slice(0, 10);
    // What it says would be right is right, and in the zone that is typed in.
    expect(said({ start: iso(earliest - 1) })).toEqual({ days, from: `${at1215} 20:15:00 UTC+8` });
    expect(said({ start: `${at1215}T12:15:00Z` })).toBeUndefined();
    expect(said({ end: iso(NOW + 1_000) })).toEqual({ now: '2026-03-01 20:00:00 UTC+8' });
    expect(wrongNow({ what, start: iso(earliest - 1_000), end: iso(NOW + 1_000) }, NOW)?.field).toBe('start');
  });

  it('takes everything of what knows no time, and of what is not there yet', () => {
    expect(wrongNow({ what: 'users', start: iso(NOW + DAY_MS) }, NOW)).toBeUndefined();
    expect(wrongNow({ what: 'connections', start: 'incomplete', end: '' }, NOW)).toBeUndefined();
    expect(wrongNow({}, NOW)).toBeUndefined();
  });
});
