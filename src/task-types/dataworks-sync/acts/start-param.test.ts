import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING_SET, startSchema } from '../start-schema';
import { DDL_ANSWERS, DDL_KINDS, startParam } from './start-param';

it('sends nothing where nothing was set', () => {
  expect(
    [undefined, {}, null, 'x', { kind: 'DI_REALTIME', ...NOTHING_SET }].map((answer) => startParam(answer)),
  ).toEqual(Array(5).fill(undefined));
});

it('sends what the form takes, to the figure, and only that', () => {
  const figure = fc.oneof(fc.constant(''), fc.nat({ max: 9_999 }).map(String));
  const ddl = fc.record(Object.fromEntries(DDL_KINDS.map((kind) => [kind, fc.constantFrom('', ...DDL_ANSWERS)])));
  const values = fc.record({
    kind: fc.constant('DI_REALTIME'),
    failovers: figure,
    minutes: figure,
    dirtyRecords: figure,
    ddl,
  });
  fc.assert(
    fc.property(values, (answer) => {
      const read = startSchema.safeParse(answer);
      const { failovers, minutes, dirtyRecords } = answer;
      expect(read.success).toBe((failovers === '') === (minutes === '') && minutes !== '0');
      if (!read.success) return;
      const sent: unknown = JSON.parse(startParam(read.data) ?? '{}');
      const marks = Object.entries(answer.ddl).filter(([, mark]) => mark !== '');
      expect(sent).toEqual({
        ...(failovers === '' ? {} : { failoverLimit: { count: Number(failovers), interval: Number(minutes) } }),
        ...(dirtyRecords === '' ? {} : { errorLimit: { record: Number(dirtyRecords) } }),
        ...(marks.length === 0 ? {} : { ddlMarkMap: Object.fromEntries(marks) }),
      });
    }),
  );
});

it.each(['-1', '1.5', 'many', '1e3', '1234567890'])('refuses %s', (dirtyRecords) => {
  expect(startSchema.safeParse({ kind: 'DI_REALTIME', ...NOTHING_SET, dirtyRecords }).success).toBe(false);
});
