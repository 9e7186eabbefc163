import type { CallContext } from '@/task-types/call-context';
import {
  createFerry,
  drawManifest,
  hailFerry,
  listBerths,
  readRegister,
  scuttleFerries,
  searchFerries,
  showFerry,
  startFerry,
  stopFerry,
} from '../worst-type/api';
import { WORST_CONNECTION } from '../worst-type/cloud';
import { worstWithFind } from '../worst-type/index';
import { samples } from '../worst-type/samples';
import { worstScenario } from '../worst-type/scenario';
import { ferry, type FerryRequest } from '../worst-type/wire';
import type { Bench } from './bench';

const NOBODY = { path: { ferry_id: '9007199254740991' } };

async function berth({ send }: CallContext): Promise<string> {
  const { berths } = await send(listBerths, { query: { mode: 'bulk', page_no: 1 } });
  return berths[0]?.berth_id ?? '';
}

const fill = async (context: CallContext) => ({ name: 'a ferry', berthId: await berth(context) });

const life = (end: string, values: Readonly<Record<string, unknown>>, acts?: Readonly<Record<string, string>>) => ({
  end,
  values: async (context: CallContext) => ({ ...(await fill(context)), ...values }),
  ...(acts ? { acts } : undefined),
});

const request = (changed: Readonly<Record<string, unknown>>) => async (context: CallContext) => {
  const body: FerryRequest = {
    ferry_name: 'x',
    mode: 'bulk',
    cargo: 'tea',
    retries: 0,
    urgent: false,
    berth_id: await berth(context),
  };
  return { body: { ...body, ...changed } };
};

/** A ferry that is under way. */
async function underWay(context: CallContext) {
  const { ferry_id } = await context.send(createFerry, await request({ ferry_name: 'under way' })(context));
  await context.send(startFerry, { path: { ferry_id } });
  return { path: { ferry_id } };
}

export const worstBench: Bench = {
  id: 'worst',
  load: async () => worstWithFind,
  samples,
  scenario: worstScenario({ callsPerDay: 100_000 }),
  connection: WORST_CONNECTION,
  crowd: { scenario: worstScenario({ ferries: 137, callsPerDay: 100_000 }), connection: WORST_CONNECTION },
  fill,
  foreignBodies: [
    { ferry_name: 'without the rest' },
    { resource_type: 'BatchTask', resource_condition: { task_id: 'x' } },
  ],
  stateAt: { endpoint: searchFerries, path: 'ferries.*.last_run.state' },
  lives: [
    life('DONE', {}),
    life('PART', { cargo: 'grain' }),
    life('LOST', { cargo: 'coal' }),
    life('HALTED', { mode: 'tide' }, { TIDING: 'stop' }),
  ],
  pace: { stepMs: 4_000, most: 40 },
  filters: {
    state: { value: async () => 'LOST', fits: (raw, value) => ferry.parse(raw).last_run?.state === value },
  },
  sought: {
    name: {
      value: async () => 'ferry 12',
      fits: (raw, value) => ferry.parse(raw).ferry_name.includes(value),
    },
    state: { value: async () => 'LOST', fits: (raw, value) => ferry.parse(raw).last_run?.state === value },
    made_after: {
      value: async ({ now }) => String(now() - 30 * 3_600_000),
      fits: (raw, value) => (ferry.parse(raw).made ?? 0) >= Number(value),
    },
    order: { value: async () => 'rising' },
  },
  refusedSearches: [
    { values: { limit: '51' }, kind: 'rejected', code: 'FRY.0400' },
    { values: { state: 'NOPE' }, kind: 'rejected', code: 'FRY.0400' },
  ],
  badInputs: [
    {
      note: 'a limit of none',
      endpoint: readRegister,
      input: { query: { limit: '0' } },
      kind: 'rejected',
      code: 'FRY.0400',
    },
    {
      note: 'an id that is none',
      endpoint: showFerry,
      input: { path: { ferry_id: 'x' } },
      kind: 'rejected',
      code: 'FRY.0400',
    },
    {
      note: 'none at all',
      endpoint: scuttleFerries,
      input: { body: { ferry_ids: [] } },
      kind: 'rejected',
      code: 'FRY.0400',
    },
    { note: 'page none', endpoint: searchFerries, input: { body: { page_no: 0 } }, kind: 'rejected', code: 'FRY.0400' },
    { note: 'no name', endpoint: createFerry, input: request({ ferry_name: '' }), kind: 'rejected', code: 'FRY.0400' },
    {
      note: 'no such berth',
      endpoint: createFerry,
      input: request({ berth_id: '1' }),
      kind: 'rejected',
      code: 'FRY.0404',
    },
    {
      note: 'a taken name, told by a reply of status 200',
      endpoint: createFerry,
      input: request({ ferry_name: 'taken already' }),
      kind: 'conflict',
      code: 'FRY.0409',
    },
    {
      note: 'an unknown code in a reply of status 200',
      endpoint: createFerry,
      input: request({ ferry_name: 'cursed name' }),
      kind: 'rejected',
      code: 'FRY.0666',
    },
    {
      note: 'a viewer',
      endpoint: createFerry,
      input: request({}),
      kind: 'forbidden',
      code: 'FRY.0403',
      role: 'viewer',
    },
    { note: 'an unknown ferry', endpoint: startFerry, input: NOBODY, kind: 'missing', code: 'FRY.0404' },
    { note: 'one under way', endpoint: startFerry, input: underWay, kind: 'conflict', code: 'FRY.0410' },
    { note: 'an unknown ferry', endpoint: stopFerry, input: NOBODY, kind: 'missing', code: 'FRY.0404' },
    { note: 'an unknown ferry', endpoint: drawManifest, input: NOBODY, kind: 'missing', code: 'FRY.0404' },
    { note: 'one under way', endpoint: drawManifest, input: underWay, kind: 'conflict', code: 'FRY.0412' },
    { note: 'an unknown ferry', endpoint: hailFerry, input: NOBODY, kind: 'missing', code: 'FRY.0404' },
    { note: 'one that goes once', endpoint: hailFerry, input: underWay, kind: 'conflict', code: 'FRY.0411' },
    { note: 'no mode', endpoint: listBerths, input: { query: { page_no: 1 } }, kind: 'rejected', code: 'FRY.0400' },
  ],
};
