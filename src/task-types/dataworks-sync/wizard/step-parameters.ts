import { isRecord } from '@/core/is-record';
import type { Path, ScriptStep } from '../script/script';
import type { ParameterRule } from '../script/step-types';
import { wizardWords as words } from './words';

/** One field of the wizard: the rule as it counts now, and the place that it edits. */
export interface ParameterPlace {
  readonly rule: ParameterRule;
  readonly path: Path;
  readonly value: unknown;
}

/** They have their own places in the wizard. */
const APART: ReadonlySet<string> = new Set(['datasource', 'column']);

/** The fields for a step's parameters, in the order of the table. */
export function parameterPlaces(step: ScriptStep, rules: readonly ParameterRule[]): readonly ParameterPlace[] {
  const { parameter } = step;
  const root = [...step.path, 'parameter'];
  return rules.flatMap((rule): readonly ParameterPlace[] => {
    if (APART.has(rule.name)) return [];
    const { required: _, ...rest } = rule;
    const asked = { ...rest, ...(isAsked(rule, parameter) && { required: true as const }) };
    const tables = rule.name === 'table' && tablesOfConnection(parameter);
    if (!tables) return [{ rule: asked, path: [...root, rule.name], value: parameter[rule.name] }];
    const path = [...root, 'connection', 0, 'table'];
    return [{ rule: { ...asked, kind: 'list', required: true, help: words('tables.help') }, path, value: tables }];
  });
}

/** Those that stand in sight: what must be there, and what is. The connection is told by its tables. */
export function isEssential({ rule, path, value }: ParameterPlace, places: readonly ParameterPlace[]): boolean {
  const isTold = rule.name === 'connection' && places.some((place) => isInside(place.path, path));
  return !isTold && (rule.required === true || isSet(value));
}

/** The keys of a step that the table does not know. */
export function keptKeys(step: ScriptStep, rules: readonly ParameterRule[]): readonly string[] {
  return Object.keys(step.parameter).filter((key) => !APART.has(key) && !rules.some(({ name }) => name === key));
}

/** Whether a parameter says something. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isAsked(
  { required, unless = [], when }: ParameterRule,
  parameter: Readonly<Record<string, unknown>>,
): boolean {
  if (when && parameter[when.name] === when.is) return true;
  return required === true && !unless.some((name) => isSet(parameter[name]));
}

/** The tables of a step that names them by its one connection, as DataWorks' own example does. */
function tablesOfConnection(parameter: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const connections: unknown = parameter['connection'];
  if (isSet(parameter['table']) || !Array.isArray(connections) || connections.length !== 1) return undefined;
  const [only]: readonly unknown[] = connections;
  const tables = isRecord(only) ? only['table'] : undefined;
  return Array.isArray(tables) ? tables : undefined;
}

function isInside(path: Path, place: Path): boolean {
  return path.length > place.length && place.every((part, index) => path[index] === part);
}
