import { ruleBlanked } from './blanked-rules';
import { ruleOrder } from './order-rules';
import { collect, type ScriptProblem } from './report';
import { readScript, type Script } from './script';
import { ruleSetting } from './setting-rules';
import { type KnownWorkspace, ruleSteps } from './step-rules';
import { readTree } from './tree';
import { words } from './words';

export type { ScriptProblem } from './report';
export type { KnownWorkspace } from './step-rules';

/**
 * What is wrong with the text of a TaskContent for DI_OFFLINE (contract 5.1), each with its place: where the value stands,
 * or, where one is missing, the key or the brace of what should hold it. Only what is known to be wrong is an error. Keys
 * that nobody here knows are no problem, and step types that nobody here knows a warning. The text is parsed once, and
 * every rule goes once over the parts that it is about. Never throws.
 */
export function problemsIn(text: string, known: KnownWorkspace = {}): readonly ScriptProblem[] {
  const reading = readScript(text);
  if (reading.kind === 'broken') {
    const { from, to, message } = reading;
    return [{ path: [], from, to, severity: 'error', message }];
  }
  const tree = readTree(text);
  // What reads as a script is a tree; the types cannot say so.
  if (tree.kind === 'broken') return [];
  return collect(tree.tree, (report) => {
    if (reading.kind === 'datax') report.error(['job'], words('script.datax'));
    else ruleWhole(reading.script, known, report);
    ruleBlanked(text, tree.tree.value, report);
  });
}

function ruleWhole(script: Script, known: KnownWorkspace, report: Parameters<typeof ruleOrder>[1]): void {
  const { value } = script;
  if (value['type'] !== 'job') report.error(['type'], words('script.type'));
  if (value['version'] !== '2.0') report.error(['version'], words('script.version'));
  ruleSteps(script, known, report);
  ruleOrder(value, report);
  ruleSetting(value['setting'], report);
}
