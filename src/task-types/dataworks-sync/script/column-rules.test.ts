import { expect, it } from 'vitest';
import { ruleColumns, ruleCounts } from './column-rules';
import type { Report } from './report';
import type { Script, ScriptStep } from './script';
import { readTree } from './tree';

/** A step with so many columns, and how often they have been looked at. */
function counted(category: 'reader' | 'writer', count: number) {
  let looks = 0;
  const column = new Proxy(
    Array.from({ length: count }, (_, index) => `column ${index}`),
    {
      get: (list, key, receiver) => {
        looks += 1;
        return Reflect.get(list, key, receiver) as unknown;
      },
    },
  );
  const step: ScriptStep = { path: ['steps', 0], stepType: 'odps', name: category, category, parameter: { column } };
  return { step, looks: () => looks };
}

// A large script is judged between two keystrokes. How long that takes is the machine's; how much it is, is said here.
it('looks at each column a fixed number of times, however many there are', () => {
  const looksAt = (count: number) => {
    const [reader, writer] = [counted('reader', count), counted('writer', count)];
    const report: Report = { error: () => undefined, warning: () => undefined };
    const script: Script = { value: {}, reader: reader.step, writer: writer.step, others: [], setting: {} };
    ruleColumns(reader.step, report);
    ruleColumns(writer.step, report);
    ruleCounts(script, report);
    return reader.looks() + writer.looks();
  };
  const [few, many] = [looksAt(1_000), looksAt(4_000)];
  expect(many / few).toBeGreaterThan(3.5);
  expect(many / few).toBeLessThan(4.1);
});

it('parses a text once for all who ask for it in a row', () => {
  const text = '{"type":"job"}';
  expect(readTree(text)).toBe(readTree(`${text.slice(0, 5)}${text.slice(5)}`));
});
