import { describe, expect, it, vi } from 'vitest';
import { FileShelf } from './download-shelf';

const MIB = 1024 * 1024;
/** A file that claims its size and holds nothing. */
const file = (sizeMib: number) => {
  const content = new Blob();
  Object.defineProperty(content, 'size', { value: sizeMib * MIB });
  return { name: 'x.zip', content };
};

describe('the files that a tab keeps', () => {
  it('are the newest five', () => {
    const shelf = new FileShelf();
    const dropped = ['1', '2', '3', '4', '5', '6', '7'].map((id) => shelf.put(id, file(1), () => true));
    expect(dropped).toEqual([[], [], [], [], [], ['1'], ['2']]);
    expect(shelf.get('2')).toBeUndefined();
    expect(shelf.get('3')).toBeDefined();
  });

  it('go with what is saved already first', () => {
    const shelf = new FileShelf();
    for (const id of ['1', '2', '3', '4', '5']) shelf.put(id, file(1), () => false);
    expect(shelf.put('6', file(1), (id) => id === '4')).toEqual(['4']);
    expect(shelf.put('7', file(1), () => false)).toEqual(['1']);
  });

  it('take no more than so much room, and the newest stays whatever its size', () => {
    const shelf = new FileShelf();
    shelf.put('1', file(90), () => true);
    shelf.put('2', file(90), () => true);
    expect(shelf.put('3', file(30), () => true)).toEqual(['1']);
    expect(shelf.put('4', file(900), () => true)).toEqual(['3', '2']);
    expect(shelf.get('4')).toBeDefined();
  });

  it('tell of what comes', () => {
    const shelf = new FileShelf();
    const heard = vi.fn();
    const leave = shelf.subscribe(heard);
    shelf.put('1', file(1), () => true);
    leave();
    shelf.put('2', file(1), () => true);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
