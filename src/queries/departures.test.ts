import { afterEach, expect, it } from 'vitest';
import { departures, dismissDeparture, noteDeparture } from './departures';
import { forgetTasks } from './kept';

afterEach(forgetTasks);

const ref = (id: string) => ({ connection: 'c', type: 't', id });

it('keeps the last word about each task, a bounded number of them, until tasks are forgotten', () => {
  for (let n = 0; n < 250; n += 1) noteDeparture({ ref: ref(String(n)), name: `n${n}`, at: n, cause: 'evicted' });
  noteDeparture({ ref: ref('249'), name: 'n249', at: 300, cause: 'deleted', told: true });
  expect(departures.read()).toHaveLength(200);
  expect(departures.read()[0]).toMatchObject({ at: 300, cause: 'deleted' });
  expect(departures.read().filter((one) => one.ref.id === '249')).toHaveLength(1);
  forgetTasks();
  expect(departures.read()).toEqual([]);
});

it('stays after it was dismissed: its page still says why nothing stands there', () => {
  const gone = { ref: ref('1'), name: 'one', at: 1, cause: 'evicted', by: ref('2') } as const;
  noteDeparture(gone);
  dismissDeparture(gone);
  expect(departures.read()).toEqual([{ ...gone, told: true }]);
});
