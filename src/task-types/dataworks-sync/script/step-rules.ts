import { isRecord } from '@/core/is-record';
import { ruleColumns, ruleCounts } from './column-rules';
import { type KnownWorkspace, ruleDatasources } from './datasource-rules';
import { ruleParameters } from './parameter-rules';
import type { Report } from './report';
import type { Path, Script, ScriptStep } from './script';
import { OTHER_STEP_TYPES, stepTypeOf } from './step-types';
import { words } from './words';

export type { KnownWorkspace } from './datasource-rules';

/** A reader and a writer at least, each of another name, and what their types ask for. */
export function ruleSteps(script: Script, known: KnownWorkspace, report: Report): void {
  const { steps } = script.value;
  if (steps === undefined) {
    report.error(['steps'], words('rule.missing', { name: 'steps' }));
    return;
  }
  if (!Array.isArray(steps)) {
    report.error(['steps'], words('rule.list', { name: 'steps' }));
    return;
  }
  const names = new Set<unknown>();
  steps.forEach((step: unknown, index) => {
    const path: Path = ['steps', index];
    if (isRecord(step)) ruleStep(step, path, names, report);
    else report.error(path, words('steps.step'));
  });
  if (!script.reader) report.error(['steps', steps.length], words('steps.reader'));
  if (!script.writer) report.error(['steps', steps.length], words('steps.writer'));
  const all = [script.reader, script.writer, ...script.others].filter((step) => step !== undefined);
  for (const step of all) ruleContents(step, known, report);
  ruleCounts(script, report);
}

/** What every step has, whatever it does. */
function ruleStep(step: Readonly<Record<string, unknown>>, path: Path, names: Set<unknown>, report: Report): void {
  const { stepType, name, category, parameter } = step;
  for (const [key, value] of Object.entries({ stepType, name, category })) {
    if (value === undefined || value === null || value === '') {
      report.error([...path, key], words('rule.missing', { name: key }));
    } else if (typeof value !== 'string') report.error([...path, key], words('rule.text', { name: key }));
  }
  if (typeof name === 'string' && name !== '') {
    if (names.has(name)) report.error([...path, 'name'], words('steps.twice', { name }));
    names.add(name);
  }
  if (parameter === undefined) report.error([...path, 'parameter'], words('rule.missing', { name: 'parameter' }));
  else if (!isRecord(parameter)) report.error([...path, 'parameter'], words('rule.object', { name: 'parameter' }));
}

function ruleContents(step: ScriptStep, known: KnownWorkspace, report: Report): void {
  const { path, stepType, category } = step;
  if (category !== 'reader' && category !== 'writer') {
    // Steps for dirty data or processing exist, and nobody tells their rules.
    if (category !== '') report.warning([...path, 'category'], words('steps.category'));
    return;
  }
  ruleDatasources(step, known, report);
  const rule = stepTypeOf(stepType);
  if (rule) {
    ruleParameters(step, rule[category], report);
    ruleColumns(step, report);
  } else if (stepType !== '') report.warning([...path, 'stepType'], strangeType(stepType));
}

function strangeType(stepType: string) {
  if (stepType.toLowerCase() === 'hologres') return words('steps.holo');
  const type = { type: stepType };
  return OTHER_STEP_TYPES.includes(stepType) ? words('steps.vendorOnly', type) : words('steps.unknown', type);
}
