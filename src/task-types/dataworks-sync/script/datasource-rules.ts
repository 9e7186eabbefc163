import { isRecord } from '@/core/is-record';
import type { Report } from './report';
import type { Path, ScriptStep } from './script';
import { type StepTypeRule, stepTypeOf } from './step-types';
import { isVariable } from './values';
import { words } from './words';

/** What is known of the workspace that a script is for. */
export interface KnownWorkspace {
  /** Its data sources: name to type; an empty type where it is not known. Absent: nobody knows which there are. */
  readonly datasources?: ReadonlyMap<string, string>;
}

/** A step names a data source that is there and of its type, and an environment that exists. */
export function ruleDatasources(
  { path, stepType, name, parameter }: ScriptStep,
  known: KnownWorkspace,
  report: Report,
) {
  const { datasource, connection, envType } = parameter;
  const at: Path = [...path, 'parameter'];
  const rule = stepTypeOf(stepType);
  ruleOne(datasource, [...at, 'datasource'], rule, known, report);
  const under = Array.isArray(connection)
    ? connection.map((one: unknown) => (isRecord(one) ? one['datasource'] : undefined))
    : [];
  under.forEach((one, index) => ruleOne(one, [...at, 'connection', index, 'datasource'], rule, known, report));
  const named = [datasource, ...under].some((one) => typeof one === 'string' && one !== '');
  if (rule && !named) report.error([...at, 'datasource'], words('step.datasource', { at: name || stepType }));
  if (envType === undefined || envType === 0 || envType === 1 || isVariable(envType)) return;
  const digit = envType === '0' || envType === '1';
  report[digit ? 'warning' : 'error']([...at, 'envType'], words('step.envType'));
}

function ruleOne(
  value: unknown,
  path: Path,
  rule: StepTypeRule | undefined,
  { datasources }: KnownWorkspace,
  report: Report,
): void {
  if (value === undefined || value === null || value === '' || isVariable(value)) return;
  if (typeof value !== 'string') {
    report.error(path, words('rule.text', { name: 'datasource' }));
    return;
  }
  // What is known of the workspace may be old, so that this keeps nobody from sending: DataWorks has the last word.
  const type = datasources?.get(value);
  if (datasources && type === undefined) report.warning(path, words('step.datasourceUnknown', { name: value }));
  if (!rule || !type || rule.datasourceTypes.includes(type.toLowerCase())) return;
  report.warning(
    path,
    words('step.datasourceType', { name: value, type, wanted: rule.datasourceTypes[0] ?? rule.stepType }),
  );
}
