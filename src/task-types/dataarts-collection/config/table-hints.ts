import type { Message } from '@/core/message';
import { cutMiddle } from '@/ui/cut-middle';
import { visibleText } from '@/ui/visible-text';
import { words } from '../form-messages';
import { fromLines, MANY_TABLES } from './lines';

/** What is quoted of a line that may be of any length. */
const ENDS = [24, 12] as const;

/** What there is to know about the lines that name tables, before anybody else says it: only hints, the vendor decides. */
export function tableHints(tables: string, byPattern: boolean): readonly Message[] {
  const lines = fromLines(tables);
  const count = lines.length;
  if (count === 0) return [];
  const odd = lines.findIndex((line) => (byPattern ? !isPattern(line) : !/^[^.]+\../.test(line)));
  const oddHint = words(byPattern ? 'tables.broken' : 'tables.bare', {
    line: odd + 1,
    text: cutMiddle(visibleText(lines[odd] ?? ''), ...ENDS),
  });
  return [
    count > MANY_TABLES && !byPattern
      ? words('tables.many', { count, most: MANY_TABLES })
      : words('tables.count', { count }),
    ...(odd === -1 ? [] : [oddHint]),
  ];
}

/** The names that stand on more than one line. */
export function repeatHint(text: string): Message | undefined {
  const lines = fromLines(text);
  const twice = [...new Set(lines.filter((line, index) => lines.indexOf(line) !== index))];
  return twice.length === 0
    ? undefined
    : words('databases.twice', { names: cutMiddle(visibleText(twice.join(', ')), 60, 20) });
}

/** Whether this engine reads it; the vendor's may read more, or less. */
function isPattern(line: string): boolean {
  try {
    return new RegExp(line, 'u').source !== '';
  } catch {
    return false;
  }
}
