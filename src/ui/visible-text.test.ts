import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

describe('visibleText', () => {
  it.each([
    ['plain text', 'nightly_full', 'nightly_full'],
    ['Chinese', '资产目录采集-生产', '资产目录采集-生产'],
    ['Arabic with its direction mark', 'تقرير\u200f 1', 'تقرير\u200f 1'],
    ['a family emoji with joiners', '👩\u200d👧', '👩\u200d👧'],
    ['NUL', 'a\u0000b', 'a␀b'],
    ['escape and delete', '\u001b[31m\u007f', '␛[31m␡'],
    ['a name of two lines', 'one\r\ntwo\tthree', 'one␍␊two␉three'],
    ['an override that hides a file type', 'invoice\u202egpj.exe', 'invoice[U+202E]gpj.exe'],
    ['isolates', '\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['signs of no width', 'pro\u200bd\ufeff', 'pro[U+200B]d[U+FEFF]'],
    ['line separator and next line', 'a\u2028b\u0085c', 'a[U+2028]b[U+0085]c'],
    ['half a pair', 'x\ud800y', 'x\ufffdy'],
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['nothing', '', ''],
  ])('%s', (_what, text, seen) => {
    expect(visibleText(text)).toBe(seen);
  });

  it('keeps lines and tabs where asked, and still shows the rest', () => {
    expect(visibleText('one\n\ttwo\u0000', { lines: true })).toBe('one\n\ttwo␀');
  });
});
