import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SubTask } from './sub-tasks';
import { ROWS_PER_SHEET, zippedWorkbook } from './workbook';

const HEADINGS = ['Target', 'Status', 'Output', 'Error code', 'Error message'];

/** A zip with a workbook of so many rows. */
function zipOf(total: number, rowAt: (index: number) => SubTask | undefined, rowsPerSheet?: number): Uint8Array {
  const madeAt = Date.UTC(2026, 2, 1, 12);
  return zippedWorkbook({ name: 'BatchTask_1.xls', total, rowAt, madeAt, ...(rowsPerSheet && { rowsPerSheet }) });
}

interface Sheet {
  readonly name: string;
  readonly row: { readonly count: number };
  readonly column: { readonly count: number };
  cell(row: number, column: number): unknown;
}

interface Reader {
  open(file: string, done: (error: Error | null, book: { readonly sheets: readonly Sheet[] }) => void): void;
}

// CommonJS without types, and another library than the one that writes: no mistake can be made by both.
const reader: Reader = createRequire(import.meta.url)('node-xlrd');

async function readSheets<T>(zip: Uint8Array, read: (sheets: readonly Sheet[]) => T): Promise<T> {
  const [content] = Object.values(unzipSync(zip));
  const folder = await mkdtemp(join(tmpdir(), 'quayside-xls-'));
  try {
    const file = join(folder, 'export.xls');
    await writeFile(file, content ?? '');
    return await new Promise<T>((resolve, reject) => {
      reader.open(file, (error, book) => {
        if (error) reject(error);
        else resolve(read(book.sheets));
      });
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function cells(sheet: Sheet): unknown[][] {
  return Array.from({ length: sheet.row.count }, (_, row) =>
    Array.from({ length: HEADINGS.length }, (__, column) => sheet.cell(row, column) ?? ''),
  );
}

const subTask = (target: string, output = ''): SubTask => ({
  target,
  status: 'Success',
  output,
  errorCode: '',
  errorMessage: '',
});

describe('the workbook', () => {
  test('is a binary .xls by that name in a zip', () => {
    const files = unzipSync(zipOf(1, () => subTask('a')));
    expect(Object.keys(files)).toEqual(['BatchTask_1.xls']);
    expect(Buffer.from(files['BatchTask_1.xls']?.slice(0, 8) ?? []).toString('hex')).toBe('d0cf11e0a1b11ae1');
  });

  test('is the same each time', () => {
    const write = () => zipOf(3, (index) => subTask(`t${index}`));
    expect(write()).toEqual(write());
  });

  test('holds every sub-task, and any text as text', async () => {
    const odd = [
      '设备导入_完成',
      '🛰️ ünïcode',
      '=1+1',
      '=HYPERLINK("http://example.test","x")',
      '@SUM(A1)',
      '<img src=x onerror=alert(1)>',
      "'; DROP TABLE x; --",
      '000123',
      '1e5',
      'two\nlines\tand a tab',
      ' spaces ',
    ];
    const read = await readSheets(
      zipOf(odd.length, (index) => subTask(odd[index] ?? '', odd[index])),
      (sheets) => sheets.map(cells),
    );
    expect(read).toEqual([[HEADINGS, ...odd.map((text) => [text, 'Success', text, '', ''])]]);
  });

  test('holds what failed, with the reason', async () => {
    const failed: SubTask = { target: 't', status: 'Fail', output: '', errorCode: 'IOTDA.1', errorMessage: '请求超时' };
    const read = await readSheets(
      zipOf(1, () => failed),
      (sheets) => sheets.map(cells),
    );
    expect(read).toEqual([[HEADINGS, ['t', 'Fail', '', 'IOTDA.1', '请求超时']]]);
  });

  test('cuts a text that the writer would never finish', async () => {
    const read = await readSheets(
      zipOf(1, () => subTask('字'.repeat(40_000))),
      (sheets) => sheets.map((sheet) => String(sheet.cell(1, 0))),
    );
    expect(read).toEqual(['字'.repeat(4_000)]);
  });

  test('has its headings where there is nothing to write', async () => {
    const read = await readSheets(
      zipOf(0, () => undefined),
      (sheets) => sheets.map(cells),
    );
    expect(read).toEqual([[HEADINGS]]);
  });

  test('goes on in another sheet where one is full', async () => {
    const read = await readSheets(
      zipOf(25, (index) => subTask(`t${index}`), 10),
      (sheets) =>
        sheets.map((sheet) => [sheet.name, sheet.row.count, sheet.cell(0, 0), sheet.cell(sheet.row.count - 1, 0)]),
    );
    expect(read).toEqual([
      ['BatchTask 1', 11, 'Target', 't9'],
      ['BatchTask 2', 11, 'Target', 't19'],
      ['BatchTask 3', 6, 'Target', 't24'],
    ]);
  });

  test('has no more rows in a sheet than the format allows', () => {
    // 2^16 rows of which the first holds the headings; writing that many takes the library 18 s.
    expect(ROWS_PER_SHEET).toBe(2 ** 16 - 1);
  });
});
