import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import type { ParameterRule } from './parameter-rule';
import type { Report } from './report';
import type { Path, ScriptStep } from './script';
import { isEmpty, isTexts, isVariable, numberOf, textOf } from './values';
import { words } from './words';

type Json = Readonly<Record<string, unknown>>;

/** Those that have rules of their own. */
const APART = ['datasource', 'envType', 'column'];
/** Below the vendor's own warning about memory. */
const MOST_FETCHED = 2048;
const DATE_TIME = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d$/;

/** What the table of the step's type says of its parameters: what must be there, of which kind, and which values there are. */
export function ruleParameters(step: ScriptStep, rules: readonly ParameterRule[], report: Report): void {
  const { parameter } = step;
  const path: Path = [...step.path, 'parameter'];
  for (const rule of rules) {
    if (APART.includes(rule.name)) continue;
    const value = parameter[rule.name];
    const missing = isEmpty(value) ? missingOf(rule, parameter) : undefined;
    if (missing) report.error([...path, rule.name], missing);
    if (value === undefined || value === null || value === '') continue;
    const message = wrongIn(rule, value);
    if (message) report[rule.kind === 'choice' && rule.open ? 'warning' : 'error']([...path, rule.name], message);
  }
  ruleConnection(parameter, path, rules, report);
  ruleSpecial(step, path, report);
}

function missingOf({ name, required, unless = [], when }: ParameterRule, parameter: Json): Message | undefined {
  if (when && parameter[when.name] === when.is) {
    return words('rule.when', { name, other: when.name, value: when.is });
  }
  if (!required || unless.some((other) => !isEmpty(parameter[other]))) return undefined;
  return unless.length > 0
    ? words('rule.either', { names: [name, ...unless].join(', ') })
    : words('rule.missing', { name });
}

function wrongIn({ name, kind, choices = [], open }: ParameterRule, value: unknown): Message | undefined {
  if (isVariable(value)) return undefined;
  switch (kind) {
    case 'choice': {
      if (choices.includes(textOf(value))) return undefined;
      const params = { name, choices: choices.join(', ') };
      return open ? words('rule.choiceOpen', params) : words('rule.choice', params);
    }
    case 'number':
      return numberOf(value) === undefined ? words('rule.number', { name }) : undefined;
    case 'boolean':
      return ['true', 'false'].includes(textOf(value)) ? undefined : words('rule.boolean', { name });
    case 'list':
      return isTexts(value) ? undefined : words('rule.texts', { name });
    case 'text':
      // A number says the same as its digits; a query or a table may be given as a list.
      return typeof value === 'number' || isTexts(value) ? undefined : words('rule.text', { name });
    case 'json':
      return undefined;
  }
}

/** Each connection names tables, or a query of its own. */
function ruleConnection({ connection }: Json, path: Path, rules: readonly ParameterRule[], report: Report): void {
  if (connection === undefined || connection === null || !rules.some(({ name }) => name === 'connection')) return;
  if (!Array.isArray(connection)) {
    report.error([...path, 'connection'], words('rule.list', { name: 'connection' }));
    return;
  }
  connection.forEach((one: unknown, index) => {
    const at = [...path, 'connection', index];
    if (!isRecord(one)) report.error(at, words('rule.object', { name: 'connection' }));
    else if (isEmpty(one['table']) && isEmpty(one['querySql'])) {
      report.error([...at, 'table'], words('rule.missing', { name: 'table' }));
    } else if (!isEmpty(one['table']) && !isTexts(one['table'])) {
      report.error([...at, 'table'], words('rule.texts', { name: 'table' }));
    }
  });
}

/** What no table can say. */
function ruleSpecial({ stepType, category, parameter }: ScriptStep, path: Path, report: Report): void {
  switch (`${stepType}/${category}`) {
    case 'kafka/reader':
      ruleRange(parameter, path, report);
      break;
    case 'postgresql/reader':
      if ((numberOf(parameter['fetchSize']) ?? 0) > MOST_FETCHED) {
        report.warning([...path, 'fetchSize'], words('step.fetchSize'));
      }
      break;
    case 'oss/writer':
      if (!isEmpty(parameter['path']) && isEmpty(parameter['object']) && isEmpty(parameter['fileName'])) {
        report.error([...path, 'fileName'], words('rule.missing', { name: 'fileName' }));
      }
      break;
    default:
  }
}

function ruleRange(parameter: Json, path: Path, report: Report): void {
  const [begin, end] = (['begin', 'end'] as const).map((which) => {
    if (parameter[`${which}Type`] !== 'specific') return undefined;
    const name = `${which}DateTime`;
    const value = parameter[name];
    if (isEmpty(value) || isVariable(value)) return undefined;
    const text = textOf(value);
    if (DATE_TIME.test(text)) return text;
    report.error([...path, name], words('step.dateTime'));
    return undefined;
  });
  if (begin !== undefined && end !== undefined && end < begin)
    report.error([...path, 'endDateTime'], words('step.range'));
}
