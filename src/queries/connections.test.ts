import { expect, it } from 'vitest';
import { openReadingBench } from '@/testing/reading-bench';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import type { ScenarioFactory } from '@mocks/scenario';
import { connectionQueries } from './connections';

const calm: ScenarioFactory = (beginning) => {
  const factory = SCENARIOS['calm'];
  if (!factory) throw new RangeError('no scenario "calm"');
  return factory(beginning);
};

const OTHERS = [TEST, 'dw-shanghai', 'dw-test', 'desk-prod', 'desk-test', 'arts-prod', 'arts-test'];

async function list(set: Readonly<Record<string, unknown>>) {
  const { world, services } = await openReadingBench(calm);
  await world.setFaults([{ id: 'odd', match: { endpoint: 'console.*' }, effect: { kind: 'drift', set } }]);
  const connections = await services.queryClient.query(connectionQueries.list(services));
  const wrong = services.journal.entries().flatMap(({ failure }) => (failure ? [failure] : []));
  return { ids: connections.map(({ id }) => id), wrong };
}

it('lists every connection of the gateway', async () => {
  expect(await list({})).toEqual({ ids: [PRODUCTION, ...OTHERS], wrong: [] });
});

it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
  ['an unknown cloud', { 'connections.0.cloud': 'mainframe' }, 'connections.0.cloud', 'invalid_value'],
  ['no name', { 'connections.0.name': null }, 'connections.0.name', 'expected string, received null'],
  ['no entry at all', { 'connections.0': 'x' }, 'connections.0', 'expected object, received string'],
])('leaves out what it cannot use, keeps the others and tells in the ledger: %s', async (_, set, path, problem) => {
  const { ids, wrong } = await list(set);
  expect(ids).toEqual(OTHERS);
  expect(wrong).toMatchObject([{ kind: 'contract', endpoint: 'console.ListConnections', path, problem }]);
});
