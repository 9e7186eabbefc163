import { expect, it } from 'vitest';
import { listedTask } from '@/testing/list-vendor';
import { forgetTasks } from './kept';
import { foldReading, type Reading } from './fold-reading';
import { keepReading, restoreReading } from './kept-readings';

it('knows after a reload what the vendor said of how many there are, count and may be', () => {
  forgetTasks();
  const counts = { total: 2, used: 95, allowed: 100 };
  const head = { tasks: [listedTask(2), listedTask(1)], ...counts };
  keepReading('a', { head, whole: true, ranges: [], requests: 1 }, 5);
  const restored: Reading[] = [];
  const scheduler = { restore: (_: string, reading: Reading) => void restored.push(reading) };
  restoreReading({ scheduler, wallNow: () => 9 } as unknown as Parameters<typeof restoreReading>[0], 'a');
  const [reading] = restored;
  expect(reading && foldReading(undefined, reading, 0)).toMatchObject(counts);
  forgetTasks();
});
