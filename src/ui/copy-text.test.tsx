import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './copy-text';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'execCommand');
});

/** Pretends to be the browser's old copy command, and remembers what was selected. */
function oldCommand(works: boolean): { readonly seen: string[] } {
  const seen: string[] = [];
  document.execCommand = () => {
    seen.push(document.querySelector('textarea')?.value ?? '');
    return works;
  };
  return { seen };
}

describe('copyText', () => {
  it('copies a selection where there is no clipboard, and leaves nothing behind', async () => {
    vi.stubGlobal('navigator', {});
    const { seen } = oldCommand(true);
    expect(await copyText('a\nb')).toBe(true);
    expect(seen).toEqual(['a\nb']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('does so too where the clipboard refuses', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new DOMException('no')) } });
    expect(oldCommand(true).seen).toEqual([]);
    expect(await copyText('x')).toBe(true);
  });

  it('admits that it could not', async () => {
    vi.stubGlobal('navigator', {});
    oldCommand(false);
    expect(await copyText('x')).toBe(false);
    document.execCommand = () => {
      throw new Error('not allowed');
    };
    expect(await copyText('x')).toBe(false);
  });
});
