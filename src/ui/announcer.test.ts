import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer, BUNDLE_MS } from './announcer';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says the first thing at once and bundles what follows', () => {
  const announcer = new Announcer();
  announcer.announce('42 tasks');
  expect(announcer.current().polite).toBe('42 tasks');
  announcer.announce('12 tasks');
  announcer.announce('12 tasks');
  announcer.announce('Deleted');
  expect(announcer.current().polite).toBe('42 tasks');
  vi.advanceTimersByTime(BUNDLE_MS);
  expect(announcer.current().polite).toBe('12 tasks · Deleted');
  vi.advanceTimersByTime(BUNDLE_MS);
  expect(vi.getTimerCount()).toBe(0);
});

it('makes the same words new, so that they are heard again', () => {
  const announcer = new Announcer();
  announcer.announce('Copied');
  vi.advanceTimersByTime(BUNDLE_MS);
  announcer.announce('Copied');
  expect(announcer.current().polite).toBe('Copied\u00a0');
});

it('lets no name in it hide anything', () => {
  const announcer = new Announcer();
  announcer.announce('Deleted “\u202egpj.exe”.');
  announcer.announce('“a\u0000b” was not deleted.', 'assertive');
  expect(announcer.current()).toEqual({ polite: 'Deleted “[U+202E]gpj.exe”.', assertive: '“a␀b” was not deleted.' });
});

it('says what is urgent at once, without touching the polite words', () => {
  const announcer = new Announcer();
  const heard = vi.fn();
  const stop = announcer.subscribe(heard);
  announcer.announce('42 tasks');
  announcer.announce('Session expired', 'assertive');
  expect(announcer.current()).toEqual({ polite: '42 tasks', assertive: 'Session expired' });
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  announcer.announce('Again', 'assertive');
  expect(heard).toHaveBeenCalledTimes(2);
});
