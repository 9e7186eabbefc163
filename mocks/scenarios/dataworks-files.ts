import { generatedContent } from '../clouds/dataworks/generate';
import {
  type Act,
  type Deployment,
  type Fate,
  type SyncFile,
  type TaskKind,
  UNSCHEDULED,
} from '../clouds/dataworks/workspace';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const COLUMNS = ['id', 'name', 'created_at', 'amount'];

/** Where a table of tasks is read into. */
export interface Place {
  readonly project: number;
  readonly epoch: number;
  readonly resourceGroup: string;
  readonly owners: readonly string[];
  readonly firstId: number;
}

const KINDS: Readonly<Record<string, TaskKind>> = { off: 'DI_OFFLINE', real: 'DI_REALTIME', sol: 'DI_SOLUTION' };

/** The tasks of a table, by id. */
export function readTasks(table: string, place: Place): SyncFile[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => readTask(line, index, place));
}

function readTask(line: string, index: number, { project, epoch, resourceGroup, owners, firstId }: Place): SyncFile {
  const [short = 'off', name = '', flow = '', from = '', to = '', age = '0', ...special] = line.split(' ');
  const said = new Map(special.map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']));
  const kind = KINDS[short] ?? 'DI_OFFLINE';
  const owner = owners[index % owners.length] ?? '';
  const createdAt = epoch - Number(age) * DAY_MS - ((index * 37) % 50) * MINUTE_MS - HOUR_MS;
  const scheduler = said.get('as') ?? 'NORMAL';
  const [hour = '00', minute = '00'] = (said.get('at') ?? '00:00').split(':');
  const node = { ...UNSCHEDULED, cron: `00 ${minute} ${hour} * * ?`, scheduler, para: 'bizdate=$[yyyymmdd-1]' };
  const content = kind === 'DI_OFFLINE' ? offline(from, to) : generated(short, name, from, to, resourceGroup);
  const edited = said.has('edit');
  const nodeId = 700_000_000 + (firstId % 100_000) + index;
  return {
    id: firstId + index,
    project,
    kind,
    name,
    folder: `Business Flow/${flow}/Data Integration`,
    description: '',
    content,
    resourceGroup,
    owner,
    createdAt,
    editedAt: edited ? epoch - (index + 1) * HOUR_MS : createdAt,
    editedBy: owner,
    version: edited ? 2 : 1,
    nodeId,
    node,
    deployments: kind === 'DI_OFFLINE' ? deployments() : [],
    acts: kind === 'DI_OFFLINE' ? [] : acts(),
    ...(said.has('bin') && { deletedAt: epoch - 3 * DAY_MS }),
    ...withFate(said),
  };

  function deployments(): Deployment[] {
    const one = (kindOf: Deployment['kind'], at: number, fails?: string): Deployment => ({
      id: 3_000_000 + (firstId % 10_000) * 4 + index * 4 + (kindOf === 'submit' ? 0 : 1),
      kind: kindOf,
      at,
      by: owner,
      comment: 'first version',
      version: 1,
      content,
      node,
      ...(fails !== undefined && { fails }),
    });
    if (said.has('draft')) return [];
    const submit = one('submit', createdAt + 5 * MINUTE_MS);
    if (said.has('commit')) return [submit];
    if (said.has('busy')) return [submit, one('deploy', epoch - 1_000)];
    const refused = said.has('refused') ? 'The deployment was rejected by a checker.' : undefined;
    return [submit, one('deploy', createdAt + 20 * MINUTE_MS, refused)];
  }

  function acts(): Act[] {
    const at = createdAt + 10 * MINUTE_MS;
    const deploy: Act = { kind: 'deploy', at };
    if (said.has('draft')) return [];
    if (said.has('norun') || said.has('commit')) return [deploy];
    const go = said.get('go');
    if (go !== undefined) return [deploy, { kind: 'start', at: Math.max(at, epoch - Number(go) * MINUTE_MS) }];
    if (said.has('wait')) return [deploy, { kind: 'start', at: epoch - 1_000 }];
    const run: Act[] = [deploy, { kind: 'start', at: at + 5 * MINUTE_MS }];
    if (said.has('pause')) return [...run, { kind: 'stop', at: epoch - 9 * HOUR_MS }];
    if (!said.has('undeployed')) return run;
    return [...run, { kind: 'stop', at: epoch - 2 * DAY_MS }, { kind: 'terminate', at: epoch - DAY_MS }];
  }
}

function withFate(said: ReadonlyMap<string, string>): { readonly fate?: Fate } {
  const [failing, failure] = said.get('fail')?.split(':') ?? [];
  const over = said.get('over');
  const failsAt = said.get('failsat');
  const fate: Fate = {
    ...(failing !== undefined && failure !== undefined && { failing: Number(failing), failure }),
    ...(said.has('stubborn') && { stubborn: true }),
    ...(over !== undefined && { pausesAfterMs: Number(over) * HOUR_MS }),
    ...(failsAt !== undefined && { failsAt: Number(failsAt) }),
    ...(said.has('unconfirmed') && { unconfirmed: true }),
  };
  return Object.keys(fate).length > 0 ? { fate } : {};
}

function offline(from: string, to: string): string {
  return JSON.stringify({
    type: 'job',
    version: '2.0',
    steps: [step(from, 'Reader', 'reader'), step(to, 'Writer', 'writer')],
    setting: { executeMode: null, errorLimit: { record: '0' }, speed: { concurrent: 3, throttle: false } },
    order: { hops: [{ from: 'Reader', to: 'Writer' }] },
  });
}

function step(text: string, name: string, category: 'reader' | 'writer') {
  const [stepType = '', datasource = '', table = ''] = text.split(':');
  return { stepType, name, category, parameter: { envType: 1, datasource, column: COLUMNS, ...placeOf() } };

  /** Under which names a type has its place, and what else it must be told (contract 5.1). */
  function placeOf(): Readonly<Record<string, unknown>> {
    switch (stepType) {
      case 'odps':
        return {
          table,
          partition: 'ds=${bizdate}',
          ...(category === 'writer' && { truncate: true, emptyAsNull: false }),
        };
      case 'kafka':
        return { topic: table, keyType: 'STRING', valueType: 'STRING', ...KAFKA[category] };
      case 'oss':
        return { object: category === 'reader' ? [`${table}/*`] : table, fileFormat: 'csv', ...FILES[category] };
      case 'ftp':
        return { path: [`/${table}`], fileFormat: 'csv', fieldDelimiter: ',', ...FILES[category] };
      case 'holo':
        return { table, ...(category === 'writer' && { conflictMode: 'replace' }) };
      default:
        return { table, ...(category === 'writer' ? { writeMode: 'insert' } : { splitPk: 'id', where: '' }) };
    }
  }
}

const KAFKA = {
  reader: { column: ['__key__', '__value__', '__timestamp__', '__offset__'], beginType: 'earliest', endType: 'latest' },
  writer: { column: COLUMNS.map((name) => ({ name, type: 'STRING' })), writeMode: 'json' },
};
const FILES = {
  reader: { column: COLUMNS.map((_, index) => ({ index, type: 'STRING' })) },
  writer: { column: COLUMNS, writeMode: 'truncate' },
};

/** A script as the cloud itself generates it. */
function generated(short: string, name: string, from: string, to: string, resourceGroup: string): string {
  const [, source = '', tables = ''] = from.split(':');
  const [target = '', datasource = ''] = to.split(':');
  const connection = [{ datasource: source, table: tables.split(',') }];
  return generatedContent(
    JSON.stringify({
      type: 'realtime',
      version: '1.0',
      setting: { resourceGroup, taskType: `oneclick_to_${target}`, name: short === 'sol' ? name : '' },
      steps: [
        { stepType: 'mysql', name: 'Reader', category: 'reader', parameter: { connection } },
        { stepType: target, name: 'Writer', category: 'writer', parameter: { datasource } },
      ],
    }),
  );
}
