import { withValue } from './edit-script';
import { type KnownWorkspace, problemsIn } from './rules';
import type { Path } from './script';

/** For tests: the workspace that their scripts are for. */
export const KNOWN = {
  datasources: new Map([
    ['mysql_pub', 'mysql'],
    ['odps_source', 'odps'],
    ['lake', 'oss'],
    ['rt', 'holo'],
    ['pg', 'PostgreSQL'],
    ['events', 'kafka'],
    ['files', 'ftp'],
    ['strange', ''],
  ]),
};

/** One value of a script changed, and what is found then. */
export type Case = readonly [path: Path, value: unknown, ...found: readonly string[]];

export const READER = ['steps', 0];
export const WRITER = ['steps', 1];
export const FROM = ['steps', 0, 'parameter'];
export const TO = ['steps', 1, 'parameter'];

/** What is found, as "severity key at the text pointed at". */
export function found(text: string, known: KnownWorkspace = KNOWN): readonly string[] {
  return problemsIn(text, known).map(
    ({ severity, message, from, to }) =>
      `${severity} ${message.key.replace('dataworks-script.', '')} at ${text.slice(from, to)}`,
  );
}

/** The cases as rows of a table of tests. What is found is compared without its order. */
export function rows(cases: readonly Case[]) {
  return cases.map(([path, value, ...expected]) => ({ path, value, expected: expected.toSorted() }));
}

/** What is found in a text once one value is another. */
export function foundWith(text: string, path: Path, value: unknown): readonly string[] {
  return found(withValue(text, path, value)).toSorted();
}
