import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { cursorIn, suggestions } from './suggest';

const t = ({ key }: { key: string }) => key;
const KNOWN = { datasources: new Map([['shop_db', 'mysql']]) };

/** What is offered at the bar of a text, by Ctrl+Space or while typing. */
async function offered(text: string, explicit: boolean): Promise<readonly string[] | undefined> {
  const pos = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', '') });
  const result = await suggestions(new CompletionContext(state, pos, explicit), KNOWN, t);
  return result?.options.map(({ label }) => label);
}

describe('suggestions', () => {
  it('are keys that are not there yet and hold what is typed', async () => {
    expect(await offered('{"setting": {"speed": {"thr|"}}}', false)).toEqual(['throttle']);
    expect(await offered('{"setting": {"speed": {"throttle": true, "|"}}}', false)).not.toContain('throttle');
  });

  it('are values where there is a list of them', async () => {
    const step = (datasource: string) =>
      `{"steps": [{"stepType": "mysql", "category": "reader", "parameter": {"datasource": ${datasource}}}]}`;
    expect(await offered(step('"SH|"'), false)).toEqual(['shop_db']);
    expect(await offered(step('"nothing|"'), false)).toBeUndefined();
  });

  it('stay the same list while more is typed, and begin anew where the text ends', async () => {
    const before = EditorState.create({ doc: '{"setting": {"speed": {"t"}}}' });
    const pos = before.doc.toString().indexOf('t"}') + 1;
    const first = await suggestions(new CompletionContext(before, pos, false), KNOWN, t);
    if (!first) throw new Error('nothing is offered');
    const later = (typed: string) => {
      const { state } = before.update({ changes: { from: pos, insert: typed } });
      const context = new CompletionContext(state, pos + typed.length, false);
      return first.update?.(first, first.from, (first.to ?? pos) + typed.length, context)?.options;
    };
    expect(first.options.map(({ label }) => label)).toContain('concurrent');
    expect(later('hr')?.map(({ label }) => label)).toEqual(['throttle']);
    expect(later('hx')).toBeUndefined();
    expect(later('h", "')).toBeUndefined();
  });

  it('come by themselves only where something is being written', async () => {
    expect(await offered('{"setting": {| }}', false)).toBeUndefined();
    expect(await offered('{"setting": {| }}', true)).toContain('speed');
  });
});

describe('the cursor after a choice', () => {
  it.each([
    ['"where": "",', '"where": "'.length],
    ['"column": []', '"column": ['.length],
    ['"throttle": true,', '"throttle": true'.length],
    ['"mysql"', '"mysql"'.length],
  ])('in %s goes where the next thing is written', (insert, at) => {
    expect(cursorIn(insert)).toBe(at);
  });
});
