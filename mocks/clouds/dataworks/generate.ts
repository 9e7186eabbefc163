import type { CloudReply, Outcome } from '../../cloud';
import { isRecord, parseJson } from '../../json';
import { longOf, textOf } from './parameters';
import { type DataworksState, done, madeId, type ProjectCall, refuseSoftly } from './state';
import { kindOf, once } from './sync-create';
import { liveFile } from './sync-files';
import { stepsOf } from './task-content';
import { refuseParam, resourceGroupOf } from './task-param';

const TAKES_MS = 8_000;
const GENERATED = ['DI_REALTIME', 'DI_SOLUTION'] as const;
const WRITERS = ['odps', 'kafka', 'holo'];
const TASK_TYPES = WRITERS.map((writer) => `oneclick_to_${writer}`);

/** GenerateDISyncTaskConfigForCreating and …ForUpdating: begin to write a script. What cannot be one is told softly. */
export function generate(state: DataworksState, call: ProjectCall, updates: boolean): Outcome<DataworksState> {
  return once(
    state,
    call,
    updates ? 'change' : 'script',
    (ProcessId) => done({ ProcessId }),
    () => {
      const { workspace, now } = call;
      const kind = kindOf(call, refuseParam, GENERATED);
      const changed = updates ? liveFile(state, call, kind, (id) => `TaskId:[${id}] is invalid.`, 'TaskId') : undefined;
      const asked = textOf(call, 'TaskParam');
      checkWish(asked, call, updates);
      const wish = changed ? withWriterOf(changed.content, asked) : asked;
      const id = madeId(state, 'process');
      const processes = { ...state.processes, [id]: { project: workspace.id, kind, wish, at: now } };
      return { state: { ...state, processes, serial: state.serial + 1 }, id };
    },
  );
}

/** An update's wish with what it leaves as it is: everything but the reader. */
function withWriterOf(content: string, asked: string): string {
  const [held, wish] = [parseJson(content), parseJson(asked)];
  const writers = stepsOf(held).filter(({ category }) => category === 'writer');
  return JSON.stringify({ ...(isRecord(wish) ? wish : {}), steps: [...stepsOf(wish), ...writers] });
}

/** The rules of contract 5.2. An update sends its reader alone. */
function checkWish(text: string, call: ProjectCall, updates: boolean): void {
  const wish = parseJson(text);
  const { type, version, setting } = isRecord(wish) ? wish : {};
  if (type !== 'realtime' || version !== '1.0' || !isRecord(setting)) return refuseSoftly('TaskParam is invalid.');
  const steps = stepsOf(wish);
  const has = (category: string, types: readonly string[]) =>
    steps.some((step) => step['category'] === category && types.includes(String(step['stepType'])));
  if (!has('reader', ['mysql'])) return refuseSoftly('steps is invalid.');
  if (!updates && !has('writer', WRITERS)) return refuseSoftly('steps is invalid.');
  if (!updates && !TASK_TYPES.includes(String(setting['taskType']))) return refuseSoftly('taskType is invalid.');
  resourceGroupOf(call, setting['resourceGroup']);
}

/** QueryDISyncTaskConfigProcessResult: the script once it is written; until then it succeeds without one. */
export function queryProcess(state: DataworksState, call: ProjectCall): CloudReply {
  const { workspace, service, now } = call;
  kindOf(call, refuseParam, GENERATED);
  const id = longOf(call, 'AsyncProcessId');
  const process = state.processes[id];
  if (process?.project !== workspace.id) return refuseSoftly(`AsyncProcessId:[${id}] is invalid.`);
  if (now < process.at + TAKES_MS) return done(service.settings.pendingProcess === 'empty' ? { TaskContent: '' } : {});
  return done({ TaskContent: generatedContent(process.wish) });
}

/** The script that comes of a wish: its tables are mapped to tables of the same name. */
export function generatedContent(text: string): string {
  const wish = parseJson(text);
  const { setting } = isRecord(wish) ? wish : {};
  const { resourceGroup, name = '', taskType } = isRecord(setting) ? setting : {};
  const steps = stepsOf(wish);
  const sources = steps.flatMap(({ category, parameter }) =>
    category === 'reader' && isRecord(parameter) && Array.isArray(parameter['connection'])
      ? parameter['connection'].filter(isRecord)
      : [],
  );
  const datasource = sources.map((source) => ({
    srcDatasourceName: source['datasource'],
    tableRule: tablesOf(source).map(({ database, table }) => ({
      srcDbName: database,
      srcTable: table,
      dstTable: table,
      primaryKeyInfo: { column: ['id'], type: 'pk' },
    })),
  }));
  const tableMappingRule = { datasource, totalTableMapping: datasource.flatMap(({ tableRule }) => tableRule).length };
  return JSON.stringify({
    extend: {
      mode: typeof taskType === 'string' ? taskType.replace('oneclick_to', 'migration') : '',
      resourceGroup,
      name,
    },
    type: 'job',
    version: '2.0',
    steps: steps.map((step) =>
      step['category'] === 'writer' && isRecord(step['parameter'])
        ? { ...step, parameter: { ...step['parameter'], writeMode: 'replay', tableMappingRule } }
        : step,
    ),
    order: { hops: [{ from: 'Reader', to: 'Writer' }] },
  });
}

/** The tables that a source names, in the form of one database or of several. */
function tablesOf(source: Readonly<Record<string, unknown>>): { database: unknown; table: unknown }[] {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const plain = list(source['table']).map((table) => ({ database: null, table }));
  const selected = list(source['selectedTables']).filter(isRecord);
  return [
    ...plain,
    ...selected.flatMap(({ dbName, schema }) =>
      list(schema)
        .filter(isRecord)
        .flatMap(({ tableInfos }) => list(tableInfos).filter(isRecord))
        .map(({ table }) => ({ database: dbName, table })),
    ),
  ];
}
