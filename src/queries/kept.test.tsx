import { beforeEach, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import { callCounts, countCall } from './call-count';
import { forgetTasks, intents, keepIntent } from './kept';

const intent = (id: string, more: Partial<Intent> = {}): Intent => ({
  id,
  onceId: id,
  type: 'iotda-export',
  connection: 'iotda-prod',
  values: {},
  step: 0,
  replies: [],
  outcome: 'unsent',
  startedAt: 0,
  ...more,
});

beforeEach(() => {
  forgetTasks();
  return forgetTasks;
});

it('drops the oldest drafts where there are many, and nothing that hangs on something', () => {
  keepIntent(intent('first in line', { waits: true, turn: 1 }));
  keepIntent(intent('lost', { outcome: 'unclear', sentAt: 1 }));
  keepIntent(intent('halfway', { step: 1, replies: [1] }));
  for (let n = 0; n < 60; n += 1) keepIntent(intent(`left-${n}`, { left: {} }));
  const ids = intents.read().map(({ id }) => id);
  expect(ids).toHaveLength(50);
  expect(ids.slice(-3)).toEqual(['halfway', 'lost', 'first in line']);
  expect(ids[0]).toBe('left-59');
  expect(ids).not.toContain('left-0');
});

it('reads what an earlier build wrote, and writes what that one must leave alone', () => {
  const { id: _, ...rest } = intent('');
  const old = [
    { ...rest, id: 'waits', waits: true },
    { ...rest, id: 'left', left: {} },
    { ...rest, id: 'lost', outcome: 'unclear' },
  ];
  localStorage.setItem('quayside:intents', JSON.stringify({ v: 1, d: old }));
  expect(intents.read().map(({ id, turn }) => [id, turn])).toEqual([
    ['waits', 0],
    ['left', 0],
    ['lost', undefined],
  ]);
  keepIntent(intent('new'));
  expect(JSON.parse(localStorage.getItem('quayside:intents') ?? '')).toMatchObject({ v: 2 });
});

it('forgets whatever is kept of tasks, also what a task type keeps whose code is not there', () => {
  keepIntent(intent('one'));
  countCall('c', 1);
  localStorage.setItem('quayside:nobody-knows', '{"v":1,"d":[]}');
  localStorage.setItem('quayside:preferences', '{"v":1,"d":{}}');
  localStorage.setItem('mantine', 'dark');
  forgetTasks();
  expect([intents.read(), callCounts.read()]).toEqual([[], []]);
  expect(Object.keys(localStorage).toSorted()).toEqual(['mantine', 'quayside:preferences']);
});
