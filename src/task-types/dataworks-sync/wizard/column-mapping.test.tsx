import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openScript } from '@/testing/script-bench';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { withValue } from '../script/edit-script';

const READER = ['steps', 0, 'parameter', 'column'];
const WRITER = ['steps', 1, 'parameter', 'column'];

const withColumns = (reader: readonly unknown[], writer: readonly unknown[]) =>
  withValue(withValue(DOCUMENTED_CONTENT, READER, reader), WRITER, writer);
const columnsIn = (text: string): readonly [unknown, unknown] => {
  const { steps } = JSON.parse(text);
  return [steps[0].parameter.column, steps[1].parameter.column];
};
const grid = () => screen.getByRole('grid', { name: 'Column mapping' });
const mapping = () => within(screen.getByRole('group', { name: 'Column mapping' }));
const pairs = () => screen.getAllByRole('rowheader').map((head) => head.getAttribute('aria-label'));
const button = (name: string | RegExp) => mapping().getByRole('button', { name });
const chosen = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('by keyboard alone', () => {
  const opened = async () => {
    const bench = await openScript(withColumns(['a', 'b', 'c'], ['x', 'y', 'z']));
    grid().focus();
    return bench;
  };

  it('a pair moves, and it is said where to', async () => {
    const { user, text } = await opened();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(columnsIn(text())).toEqual([
      ['b', 'a', 'c'],
      ['y', 'x', 'z'],
    ]);
    expect(pairs()).toEqual(['1: b → y', '2: a → x', '3: c → z']);
    expect(mapping().getByRole('status').textContent).toBe('Moved a → x to position 2 of 3.');
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(pairs()).toEqual(['1: a → x', '2: b → y', '3: c → z']);
  });

  it('one side moves alone, and gets other partners', async () => {
    const { user, text } = await opened();
    await user.keyboard('{ArrowRight}{ArrowRight}{End}{Alt>}{ArrowUp}{/Alt}');
    expect(columnsIn(text())).toEqual([
      ['a', 'b', 'c'],
      ['x', 'z', 'y'],
    ]);
    expect(chosen()).toBe('z');
  });

  it('a pair or a column is removed, and can be had back', async () => {
    const { user, text } = await opened();
    await user.keyboard('{ArrowDown}{Delete}');
    expect(pairs()).toEqual(['1: a → x', '2: c → z']);
    expect(document.activeElement).toBe(grid());
    await user.keyboard('{ArrowRight}{Home}{Delete}');
    expect(columnsIn(text())).toEqual([['c'], ['x', 'z']]);
    expect(pairs()).toEqual(['1: c → x', '2: z, not mapped']);
    await user.click(button('Undo'));
    expect(columnsIn(text())).toEqual([
      ['a', 'c'],
      ['x', 'z'],
    ]);
  });

  it('a column is edited in place: Enter takes it, Escape does not, Tab goes on to its partner', async () => {
    const { user, text } = await opened();
    await user.keyboard('{ArrowRight}{Enter}');
    const first = screen.getByRole<HTMLInputElement>('textbox', { name: 'Source column 1' });
    expect(document.activeElement).toBe(first);
    await user.keyboard('id{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Target column 1' }));
    await user.keyboard('id{Enter}');
    expect(pairs()[0]).toBe('1: id → id');
    expect(document.activeElement).toBe(grid());
    await user.keyboard('{F2}other{Escape}');
    expect(columnsIn(text())).toEqual([
      ['id', 'b', 'c'],
      ['id', 'y', 'z'],
    ]);
  });

  it('does not go past the ends', async () => {
    const { user, text } = await opened();
    const before = text();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}{End}{Alt>}{ArrowDown}{/Alt}');
    expect(text()).toBe(before);
    expect(button('Move down').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('by its buttons', () => {
  it('adds a pair before what has no partner, and begins to edit it', async () => {
    const { user, text } = await openScript(withColumns(['a', 'b'], ['a']));
    await user.click(button('Add pair'));
    await user.keyboard('n{Tab}m{Enter}');
    expect(columnsIn(text())).toEqual([
      ['a', 'n', 'b'],
      ['a', 'm'],
    ]);
  });

  it('adds on one side, which maps what had no partner', async () => {
    const { user, text } = await openScript(withColumns(['a', 'b'], ['a']));
    expect(mapping().getByText('Not mapped')).toBeTruthy();
    await user.click(button('Add a target column'));
    await user.keyboard('b{Enter}');
    expect(columnsIn(text())[1]).toEqual(['a', 'b']);
    expect(pairs()).toEqual(['1: a → a', '2: b → b']);
  });

  it('moves, edits and removes what is chosen by a click', async () => {
    const { user, text } = await openScript(withColumns(['a', 'b'], ['x', 'y']));
    await user.click(screen.getByRole('gridcell', { name: 'y' }));
    await user.click(button('Move up'));
    expect(columnsIn(text())[1]).toEqual(['y', 'x']);
    await user.click(button('Edit'));
    await user.keyboard('yy{Enter}');
    await user.click(button('Remove'));
    expect(columnsIn(text())).toEqual([['a', 'b'], ['x']]);
  });

  it('matches by name', async () => {
    const { user, text } = await openScript(withColumns(['a', 'B', 'c'], ['c', 'b', 'x', 'a']));
    await user.click(button('Match by name'));
    expect(columnsIn(text())[1]).toEqual(['a', 'b', 'c', 'x']);
    expect(mapping().getByRole('status').textContent).toBe('3 of 4 positions have one name.');
    expect(button('Match by name').getAttribute('aria-disabled')).toBe('true');
  });

  it('replaces a side by pasted names after saying what goes', async () => {
    const { user, text } = await openScript(withColumns(['a', 'b', 'c'], ['a', 'b', 'c']));
    await user.click(button('Paste source columns…'));
    const dialog = within(screen.getByRole('dialog', { name: 'Replace the source columns?' }));
    expect(document.activeElement).toBe(dialog.getByRole('textbox'));
    await user.paste('c, "名称"\na');
    expect(dialog.getByRole('status').textContent).toContain('1 column will go: b');
    expect(columnsIn(text())[0]).toEqual(['a', 'b', 'c']);
    await user.click(dialog.getByRole('button', { name: 'Replace 3 by 3' }));
    expect(columnsIn(text())).toEqual([
      ['c', '名称', 'a'],
      ['a', 'b', 'c'],
    ]);
  });
});

describe('columns that are objects', () => {
  const file = withValue(withValue(DOCUMENTED_CONTENT, ['steps', 0, 'stepType'], 'oss'), READER, [
    { index: 0, type: 'long', own: 'x' },
    { value: 'cn', type: 'string' },
  ]);

  it('are edited by their keys, and keep the others', async () => {
    const { user, text } = await openScript(file);
    await user.click(screen.getByRole('gridcell', { name: '#0 long' }));
    await user.click(button('Edit'));
    const editor = within(screen.getByRole('group', { name: 'Source column 1' }));
    await user.clear(editor.getByRole('textbox', { name: 'index' }));
    await user.type(editor.getByRole('textbox', { name: 'index' }), '7');
    await user.type(editor.getByRole('textbox', { name: 'format' }), 'yyyy');
    await user.click(editor.getByRole('button', { name: 'Done' }));
    expect(columnsIn(text())[0]).toEqual([
      { index: 7, type: 'long', own: 'x', format: 'yyyy' },
      { value: 'cn', type: 'string' },
    ]);
    expect(document.activeElement).toBe(grid());
  });

  it('are added in their own form, and take no names', async () => {
    const { user, text } = await openScript(file);
    await user.click(button('Add a source column'));
    expect(columnsIn(text())[0]).toEqual([
      { index: 0, type: 'long', own: 'x' },
      { value: 'cn', type: 'string' },
      { index: 1, type: 'string' },
    ]);
    expect(button('Paste source columns…').getAttribute('aria-disabled')).toBe('true');
  });

  it('of another make are edited as JSON, when that is right', async () => {
    const deep = withValue(DOCUMENTED_CONTENT, [...WRITER, 0], { name: 'key', tags: ['k'] });
    const { user, text } = await openScript(deep);
    await user.click(screen.getByRole('gridcell', { name: 'key' }));
    await user.click(button('Edit'));
    const json = screen.getByRole('textbox', { name: 'Target column 1' });
    await user.clear(json);
    expect(mapping().getByText('Write a JSON value.')).toBeTruthy();
    await user.paste('{"name":"key","tags":[12345678901234567890]}');
    expect(text()).toContain('{"name":"key","tags":[12345678901234567890]},"name"');
  });

  it('that are no list are left to the script', async () => {
    const { user } = await openScript(withValue(DOCUMENTED_CONTENT, READER, 'id,name'));
    expect(mapping().queryByRole('grid')).toBeNull();
    await user.click(mapping().getByRole('button', { name: 'By script: column' }));
    expect(await screen.findByRole('textbox', { name: 'Script' })).toBeTruthy();
  });
});

it('draws only the rows in sight of five hundred, and comes to the last of them', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `很长的字段名称_${'x'.repeat(60)}_${index}`);
  const { user, text } = await openScript(withColumns(names, names));
  expect(grid().getAttribute('aria-rowcount')).toBe('501');
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(40);
  grid().focus();
  await user.keyboard('{ArrowRight}{End}');
  expect(button('Move down').getAttribute('aria-disabled')).toBe('true');
  await user.click(button('Move up'));
  expect(columnsIn(text())[0]).toHaveProperty('498', names[499]);
});

it('moves a column that is dragged by its handle', async () => {
  const { text } = await openScript(withColumns(['a', 'b', 'c'], ['x', 'y', 'z']));
  const list = grid();
  list.setPointerCapture = () => undefined;
  const handle = screen.getByRole('gridcell', { name: 'x' }).querySelector('[data-handle]');
  if (!handle) throw new Error('there is no handle');
  fireEvent.pointerDown(handle, { button: 0, clientY: 4, pointerId: 1 });
  fireEvent.pointerMove(list, { clientY: 80, pointerId: 1 });
  fireEvent.pointerUp(list, { pointerId: 1 });
  expect(columnsIn(text())).toEqual([
    ['a', 'b', 'c'],
    ['y', 'z', 'x'],
  ]);
});
