import { groupBy } from '@/core/group-by';
import { TARGETS, type Values } from './schema';
import { type Databases, readTables, type TableLine, tableLine } from './tables';

/**
 * What DataWorks writes the script of a real-time task or a solution from, and that script itself: `TaskParam` of
 * GenerateDISyncTaskConfigForCreating (contract 5.2), and the `TaskContent` that came of it, which tells its tables again.
 */
type Wanted = Pick<Values, 'taskType' | 'name' | 'resourceGroup' | 'scheduleGroup' | 'target' | 'writer'> & Read;
type Read = Pick<Values, 'reader' | 'databases' | 'tables'>;

/** The request's JSON. Lines that cannot be read are left out: the schema has told of them. */
export function generateParam(wanted: Wanted): object {
  const { taskType, name, resourceGroup, scheduleGroup, target, writer } = wanted;
  return {
    type: 'realtime',
    version: '1.0',
    setting: {
      resourceGroup,
      taskType: `oneclick_to_${target}`,
      ...(taskType === 'DI_SOLUTION' && {
        name,
        ...(scheduleGroup === '' ? undefined : { scheduleResgroupId: scheduleGroup }),
      }),
    },
    steps: [
      readerStep(wanted),
      { stepType: target, name: 'Writer', category: 'writer', parameter: { datasource: writer } },
    ],
  };
}

/** The same for GenerateDISyncTaskConfigForUpdating, which takes what is read alone. */
export function updateParam(wanted: Wanted): object {
  const { resourceGroup, target } = wanted;
  const setting = { resourceGroup, taskType: `oneclick_to_${target}` };
  return { type: 'realtime', version: '1.0', setting, steps: [readerStep(wanted)] };
}

function readerStep({ reader, databases, tables }: Read) {
  const read = readTables(tables ?? '', databases ?? 'several');
  const bySource = groupBy(read.ok ? read.tables : [], ({ source }) => source ?? reader ?? '');
  const connection = [...bySource].map(([datasource, lines]) => ({
    datasourceType: 'mysql',
    datasource,
    ...(databases === 'one' ? { table: lines.map(({ table }) => table) } : { selectedTables: selectedTables(lines) }),
  }));
  return { stepType: 'mysql', name: 'Reader', category: 'reader', parameter: { connection } };
}

function selectedTables(lines: readonly TableLine[]) {
  return [...groupBy(lines, ({ database }) => database ?? '')].map(([dbName, tables]) => ({
    dbName,
    schema: [{ tableInfos: tables.map(({ table }) => ({ table })) }],
  }));
}

/** What the form can show of such a JSON value. */
export type ReadParam = Partial<
  Pick<Values, 'name' | 'resourceGroup' | 'scheduleGroup' | 'target' | 'reader' | 'databases' | 'tables' | 'writer'>
>;

/** Reads the input of a generation, or the script that came of one; undefined where it is neither. */
export function readGenerateParam(value: unknown): ReadParam | undefined {
  const steps = listOf(recordOf(value)['steps']);
  const stepOf = (category: string) => steps.find((step) => step['category'] === category);
  const [reader, writer] = [stepOf('reader'), stepOf('writer')];
  if (reader?.['stepType'] !== 'mysql') return undefined;
  const target = TARGETS.find((known) => known === writer?.['stepType']);
  if (writer && !target) return undefined;
  const { setting, extend } = recordOf(value);
  // The input has it in `setting`, what is generated in `extend`.
  const said = { ...recordOf(extend), ...recordOf(setting) };
  const datasource = textOf(recordOf(writer?.['parameter'])['datasource']);
  return {
    ...readSources(listOf(recordOf(reader['parameter'])['connection'])),
    ...(target ? { target } : undefined),
    ...(datasource === undefined ? undefined : { writer: datasource }),
    ...defined({
      name: textOf(said['name']),
      resourceGroup: textOf(said['resourceGroup']),
      scheduleGroup: textOf(said['scheduleResgroupId']),
    }),
  };
}

function readSources(connections: readonly Json[]): Read {
  const databases: Databases = connections.some(({ selectedTables: many }) => many !== undefined) ? 'several' : 'one';
  const first = connections.map(({ datasource }) => textOf(datasource)).find((name) => name !== undefined) ?? '';
  const lines = connections.flatMap((connection) => {
    const source = textOf(connection['datasource']) ?? first;
    const elsewhere = source === first ? undefined : { source };
    return tablesOf(connection, databases).map((table) => tableLine({ ...elsewhere, ...table }));
  });
  return { reader: first, databases, tables: lines.join('\n') };
}

function tablesOf(connection: Json, databases: Databases): readonly TableLine[] {
  if (databases === 'one') return textsOf(connection['table']).map((table) => ({ table }));
  return listOf(connection['selectedTables']).flatMap(({ dbName, schema }) =>
    listOf(schema)
      .flatMap(({ tableInfos }) => listOf(tableInfos))
      .flatMap(({ table }) => {
        const name = textOf(table);
        return name === undefined ? [] : [{ database: textOf(dbName) ?? '', table: name }];
      }),
  );
}

type Json = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function defined<T extends object>(parts: T) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
