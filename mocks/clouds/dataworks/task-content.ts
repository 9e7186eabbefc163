import { isRecord, parseJson } from '../../json';
import type { DataworksSettings } from './settings';
import type { Workspace } from './workspace';

type Json = Readonly<Record<string, unknown>>;

/** The steps of a script; empty where it has none. */
export function stepsOf(script: unknown): Json[] {
  const steps = isRecord(script) ? script['steps'] : undefined;
  return Array.isArray(steps) ? steps.filter(isRecord) : [];
}

/** The names of the data sources that the steps of a category use, each once. */
export function datasourcesOf(script: unknown, category: 'reader' | 'writer'): string[] {
  const names = stepsOf(script)
    .filter((step) => step['category'] === category)
    .flatMap(({ parameter }) => {
      if (!isRecord(parameter)) return [];
      const many = Array.isArray(parameter['connection']) ? parameter['connection'].filter(isRecord) : [];
      return [parameter['datasource'], ...many.map((one) => one['datasource'])];
    });
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== '').map(String))];
}

/**
 * What is wrong with the script of an offline task, by the rules of its format (contract 5.1); undefined where nothing is.
 * The vendor only says that the parameter is invalid; the words are for those who read this.
 */
export function wrongInScript(
  text: string,
  workspace: Pick<Workspace, 'dataSources'>,
  unknownDatasource: DataworksSettings['unknownDatasource'],
): string | undefined {
  const script = parseJson(text);
  if (!isRecord(script)) return 'not an object';
  // The first DataX wrote `{"job":{"content":[…]}}`.
  if (script['type'] !== 'job') return 'type is not job';
  if (script['version'] !== '2.0') return 'version is not 2.0';
  return wrongInSteps(script) ?? wrongInHops(script) ?? wrongInSetting(script['setting']) ?? unknownSource();

  function unknownSource() {
    if (unknownDatasource === 'take') return undefined;
    const known = workspace.dataSources.map(({ name }) => name);
    const used = [...datasourcesOf(script, 'reader'), ...datasourcesOf(script, 'writer')];
    return used.find((name) => !known.includes(name)) && 'a data source that is not there';
  }
}

function wrongInSteps(script: Json): string | undefined {
  const steps = stepsOf(script);
  const count = Array.isArray(script['steps']) ? script['steps'].length : 0;
  if (steps.length !== count) return 'a step that is no object';
  const names = steps.map(({ name }) => name);
  if (names.some((name) => typeof name !== 'string' || name === '')) return 'a step without a name';
  if (new Set(names).size < names.length) return 'two steps of one name';
  if (steps.some(({ stepType, parameter }) => typeof stepType !== 'string' || !isRecord(parameter))) {
    return 'a step without type or parameter';
  }
  const [reader, writer] = ['reader', 'writer'].map((wanted) => steps.find(({ category }) => category === wanted));
  if (!reader || !writer) return 'no reader or no writer';
  const [from, to] = [columnsOf(reader), columnsOf(writer)];
  // Columns are mapped by position.
  return from !== undefined && to !== undefined && from !== to ? 'other columns in the writer' : undefined;
}

/** How many columns a step names; undefined where it takes all of them or has none to name. */
function columnsOf({ parameter }: Json): number | undefined {
  const columns = isRecord(parameter) ? parameter['column'] : undefined;
  return Array.isArray(columns) && !columns.includes('*') ? columns.length : undefined;
}

function wrongInHops(script: Json): string | undefined {
  const { order } = script;
  if (order === undefined) return undefined;
  const hops = isRecord(order) ? order['hops'] : undefined;
  if (!Array.isArray(hops)) return 'order without hops';
  const names = stepsOf(script).map(({ name }) => name);
  const lead = (hop: unknown) => isRecord(hop) && names.includes(hop['from']) && names.includes(hop['to']);
  return hops.every(lead) ? undefined : 'a hop that leads nowhere';
}

function wrongInSetting(setting: unknown): string | undefined {
  if (setting === undefined) return undefined;
  if (!isRecord(setting)) return 'setting is no object';
  const { speed = {}, errorLimit = {}, executeMode = null } = setting;
  if (!isRecord(speed) || !isRecord(errorLimit)) return 'speed or errorLimit is no object';
  const { concurrent = 1, throttle = false, mbps } = speed;
  if (!isWhole(concurrent) || Number(concurrent) < 1 || Number(concurrent) > 32) return 'concurrent is not 1 to 32';
  if (throttle === true && !(isWhole(mbps) && Number(mbps) > 0)) return 'throttle without mbps';
  if (executeMode !== null && executeMode !== 'distribute') return 'no such executeMode';
  if (executeMode === 'distribute' && Number(concurrent) < 8) return 'distribute with concurrent below 8';
  const { record = '', strategy } = errorLimit;
  if (record !== '' && !isWhole(record)) return 'errorLimit.record is no number';
  if (strategy === undefined) return undefined;
  if (!['Ignore', 'Tolerance', 'ZeroTolerance'].some((one) => one === strategy)) return 'no such strategy';
  return strategy !== 'Tolerance' && 'record' in errorLimit ? 'record without Tolerance' : undefined;
}

/** A whole number, or its digits: scripts have both. */
function isWhole(value: unknown): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : typeof value === 'string' && /^\d+$/.test(value);
}
