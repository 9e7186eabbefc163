import {
  type Call,
  type CloudReply,
  type Operation,
  type OperationEndpoint,
  type Outcome,
  Refusal,
  type SimulatedCloud,
} from '@mocks/cloud';
import { isRecord, parseJson } from '@mocks/json';
import {
  amendFerry,
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
} from './api';
import { berths, crossings, ferriesBefore, type FerryRow, isUnderWay, longId, runState, shuffled } from './ferries';
import { SCUTTLED_AT_ONCE, statuses } from './model';
import { ferryAmendment, ferryRequest, MODES, scuttling } from './wire';

export const WORST_PROJECT = 'fe441e5fe441e5fe441e5fe441e5fe44';
export const WORST_CONNECTION = 'worst-prod';

export interface WorstSettings {
  readonly seed: string;
  readonly epoch: number;
  /** How many ferries there are at the first instant. */
  readonly ferries: number;
  readonly callsPerDay: number;
}

export interface WorstState {
  readonly rows: readonly FerryRow[];
  readonly serial: number;
  readonly day: number;
  readonly calls: number;
}

const DAY_MS = 86_400_000;
const PAGE = 10;

/** A service with every awkwardness, as the simulated clouds are written: pure, over a state that survives JSON. */
export function createWorstCloud(settings: WorstSettings): SimulatedCloud<WorstState> {
  const { seed, epoch, ferries, callsPerDay } = settings;
  const operation = (
    endpoint: OperationEndpoint,
    access: 'read' | 'write',
    handle: (state: WorstState, call: Call) => Outcome<WorstState>,
  ): Operation<WorstState> => ({
    endpoint,
    handle(state, call) {
      const day = Math.floor(call.now / DAY_MS);
      const calls = state.day === day ? state.calls : 0;
      if (calls >= callsPerDay) refuse(429, 'FRY.0429', `At most ${callsPerDay} calls a day.`);
      if (call.params['project_id'] !== WORST_PROJECT) refuse(403, 'FRY.0403', 'No such project.');
      if (access === 'write' && call.actor.role === 'viewer') refuse(403, 'FRY.0403', 'Only to be looked at.');
      return handle({ ...state, day, calls: calls + 1 }, call);
    },
  });
  return {
    id: 'dataarts',
    vendor: 'huawei',
    initial: { rows: ferriesBefore(ferries, seed, epoch), serial: 0, day: 0, calls: 0 },
    isState: (value): value is WorstState => isRecord(value) && Array.isArray(value['rows']),
    failure: (status, code, message, requestId) =>
      errors(status, code ?? `APIG.${status}`, message ?? 'Broken.', requestId),
    connectionOf: () => WORST_CONNECTION,
    operations: [
      operation(searchFerries, 'read', (state, call) => search(state, call, seed)),
      operation(readRegister, 'read', register),
      operation(showFerry, 'read', (state, call) => ({ state, reply: show(state, call) })),
      operation(scuttleFerries, 'write', scuttle),
      operation(createFerry, 'write', (state, call) => create(state, call, seed)),
      operation(amendFerry, 'write', amend),
      operation(startFerry, 'write', start),
      operation(stopFerry, 'write', stop),
      operation(drawManifest, 'write', manifest),
      operation(hailFerry, 'read', (state, call) => ({ state, reply: hail(named(state, call), call) })),
      operation(listBerths, 'read', (state, call) => ({ state, reply: berthsReply(call, seed) })),
    ],
  };
}

function errors(status: number, code: string, message: string, requestId?: string): CloudReply {
  return { status, json: { errors: [{ error_code: code, error_msg: message }], request_id: requestId } };
}

function refuse(status: number, code: string, message: string): never {
  throw new Refusal(errors(status, code, message));
}

/** The quiet kind of refusal. */
function refuseSoftly(code: string, message: string): never {
  throw new Refusal({ status: 200, json: { success: false, errors: [{ error_code: code, error_msg: message }] } });
}

function toWire(row: FerryRow, now: number) {
  const state = runState(row, now);
  return {
    ferry_id: BigInt(row.id),
    ferry_name: row.name,
    mode: row.mode,
    berth_id: BigInt(row.berth),
    ...(row.madeAt !== undefined && { made: row.madeAt }),
    last_run: row.run &&
      state && {
        run_id: BigInt(row.run.id),
        state: state.state,
        began: row.run.beganAt,
        ...(state.endedAt !== undefined && { ended: state.endedAt }),
        ...(state.state === 'LOST' && { note: 'The harbour was not found.' }),
      },
  };
}

function search(state: WorstState, { request, now }: Call, seed: string): Outcome<WorstState> {
  const body = parseJson(request.body);
  const { page_no: page, state: wanted } = isRecord(body) ? body : {};
  if (typeof page !== 'number' || page < 1) return refuse(400, 'FRY.0400', 'page_no');
  if (wanted !== undefined && (typeof wanted !== 'string' || !(wanted in statuses))) refuse(400, 'FRY.0400', 'state');
  const rows = shuffled(state.rows, seed).filter((row) => wanted === undefined || runState(row, now)?.state === wanted);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE).map((row) => toWire(row, now));
  return { state, reply: { status: 200, json: { success: true, total: rows.length, ferries: shown } } };
}

const REGISTER_LIMIT = 50;

/** The newest first; those that do not tell when they were made are the oldest. Every parameter is checked. */
function register(state: WorstState, { query, now }: Call): Outcome<WorstState> {
  const count = (name: string, standard: number, from: number, to: number): number => {
    const text = query.get(name);
    if (text === null) return standard;
    const value = Number(text);
    return /^\d+$/.test(text) && value >= from && value <= to ? value : refuse(400, 'FRY.0400', name);
  };
  const offset = count('offset', 0, 0, 1_000_000);
  const limit = count('limit', PAGE, 1, REGISTER_LIMIT);
  const after = count('made_after', 0, 0, Number.MAX_SAFE_INTEGER);
  const [wanted, name = '', order = 'falling'] = ['state', 'name', 'order'].map((key) => query.get(key) ?? undefined);
  if (wanted !== undefined && !(wanted in statuses)) refuse(400, 'FRY.0400', `There is no state ${wanted}.`);
  if (order !== 'falling' && order !== 'rising') refuse(400, 'FRY.0400', 'order');
  const rows = state.rows
    .filter((row) => wanted === undefined || runState(row, now)?.state === wanted)
    .filter((row) => row.name.includes(name) && (row.madeAt ?? 0) >= after)
    .toSorted((one, other) => (other.madeAt ?? 0) - (one.madeAt ?? 0));
  if (order === 'rising') rows.reverse();
  const shown = rows.slice(offset, offset + limit).map((row) => toWire(row, now));
  return { state, reply: { status: 200, json: { success: true, total: rows.length, ferries: shown } } };
}

function show(state: WorstState, { params, now }: Call): CloudReply {
  const id = params['ferry_id'] ?? '';
  if (!/^\d+$/.test(id)) refuse(400, 'FRY.0400', 'ferry_id');
  const row = state.rows.find((one) => one.id === id);
  return { status: 200, json: { success: true, ferry: row ? toWire(row, now) : null } };
}

/** What is under way stays, and so does what nobody knows: not a word of either. */
function scuttle(state: WorstState, { request, now }: Call): Outcome<WorstState> {
  const parsed = scuttling.safeParse(parseJson(request.body));
  if (!parsed.success) return refuse(400, 'FRY.0400', 'ferry_ids');
  const ids = new Set(parsed.data.ferry_ids);
  if (ids.size === 0 || ids.size > SCUTTLED_AT_ONCE) refuse(400, 'FRY.0400', 'ferry_ids');
  const rows = state.rows.filter((row) => !ids.has(row.id) || isUnderWay(row, now));
  return { state: { ...state, rows }, reply: { status: 200 } };
}

function create(state: WorstState, { request, now }: Call, seed: string): Outcome<WorstState> {
  const parsed = ferryRequest.safeParse(parseJson(request.body));
  if (!parsed.success) return refuse(400, 'FRY.0400', parsed.error.issues[0]?.path.join('.') ?? 'body');
  const { ferry_name: name, mode, cargo, retries, berth_id: berth, client_token: token } = parsed.data;
  if (name === '' || name.length > 200) refuse(400, 'FRY.0400', 'ferry_name');
  if (retries < 0 || retries > 9) refuse(400, 'FRY.0400', 'retries');
  if (!berths(seed).some(({ id }) => id === berth)) refuse(400, 'FRY.0404', 'There is no such berth.');
  const earlier = token === undefined ? undefined : state.rows.find((row) => row.token === token);
  if (earlier) return { state, reply: { status: 200, json: { success: true, ferry_id: BigInt(earlier.id) } } };
  if (name.startsWith('taken ')) refuseSoftly('FRY.0409', 'This name is taken.');
  if (name.startsWith('cursed ')) refuseSoftly('FRY.0666', 'The harbour master does not like it.');
  const id = longId(1_000_000 + state.serial);
  const row: FerryRow = { id, name, mode, cargo, berth, madeAt: now, ...(token !== undefined && { token }) };
  return {
    state: { ...state, rows: [...state.rows, row], serial: state.serial + 1 },
    reply: { status: 200, json: { success: true, ferry_id: BigInt(id) } },
  };
}

function named(state: WorstState, { params }: Call): FerryRow {
  return state.rows.find(({ id }) => id === params['ferry_id']) ?? refuse(404, 'FRY.0404', 'There is no such ferry.');
}

function amend(state: WorstState, call: Call): Outcome<WorstState> {
  const row = named(state, call);
  const parsed = ferryAmendment.safeParse(parseJson(call.request.body));
  if (!parsed.success) return refuse(400, 'FRY.0400', parsed.error.issues[0]?.path.join('.') ?? 'body');
  const { ferry_name: name = row.name, berth_id: berth = row.berth } = parsed.data;
  if (name.startsWith('taken ')) refuseSoftly('FRY.0409', 'This name is taken.');
  return { state: withRow(state, { ...row, name, berth }), reply: { status: 200, json: { success: true } } };
}

function withRow(state: WorstState, row: FerryRow): WorstState {
  return { ...state, rows: state.rows.map((one) => (one.id === row.id ? row : one)) };
}

function start(state: WorstState, call: Call): Outcome<WorstState> {
  const row = named(state, call);
  const body = parseJson(call.request.body);
  const token = isRecord(body) && typeof body['client_token'] === 'string' ? body['client_token'] : undefined;
  const again = row.run && token !== undefined && row.run.token === token;
  if (!again && isUnderWay(row, call.now)) refuse(409, 'FRY.0410', 'It is under way.');
  const run =
    again && row.run
      ? row.run
      : { id: longId(2_000_000 + state.serial), beganAt: call.now, ...(token !== undefined && { token }) };
  return {
    state: { ...withRow(state, { ...row, run }), serial: state.serial + 1 },
    reply: { status: 200, json: { success: true, run_id: BigInt(run.id) } },
  };
}

function stop(state: WorstState, call: Call): Outcome<WorstState> {
  const row = named(state, call);
  if (!row.run || !isUnderWay(row, call.now)) return refuse(409, 'FRY.0411', 'It is not under way.');
  const haltedAt = row.run.haltedAt ?? call.now;
  return {
    state: withRow(state, { ...row, run: { ...row.run, haltedAt } }),
    reply: { status: 200, json: { success: true } },
  };
}

function hail(row: FerryRow, { now }: Call): CloudReply {
  if (runState(row, now)?.state !== 'TIDING') return refuse(409, 'FRY.0411', 'It is not under way.');
  return {
    status: 200,
    json: { success: true, captain: `Captain ${row.id.slice(-2)}`, crossings: crossings(row, now) },
  };
}

function manifest(state: WorstState, call: Call): Outcome<WorstState> {
  const row = named(state, call);
  if (!['DONE', 'PART'].includes(runState(row, call.now)?.state ?? '')) refuse(409, 'FRY.0412', 'It has not arrived.');
  const file = {
    name: `manifest-${row.id}.txt`,
    contentType: 'text/plain',
    build: async () => new TextEncoder().encode(`${row.name}: ${row.cargo}`),
  };
  return { state: { ...state, serial: state.serial + 1 }, reply: { status: 200, file } };
}

function berthsReply({ query }: Call, seed: string): CloudReply {
  const page = Number(query.get('page_no'));
  if (!MODES.some((mode) => mode === query.get('mode'))) refuse(400, 'FRY.0400', 'mode');
  if (!Number.isInteger(page) || page < 1) refuse(400, 'FRY.0400', 'page_no');
  const all = berths(seed);
  const shown = all.slice((page - 1) * PAGE, page * PAGE);
  const rows = shown.map(({ id, name, closed }) => ({ berth_id: BigInt(id), berth_name: name, closed }));
  return { status: 200, json: { success: true, total: all.length, berths: rows } };
}
