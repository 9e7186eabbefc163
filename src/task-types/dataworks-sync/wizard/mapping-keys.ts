import type { Cell } from './mapping-acts';

const ACROSS: readonly Cell['at'][] = ['pair', 'reader', 'writer'];

/** The cell that a key leads to; undefined for keys that lead nowhere. */
export function cellAfter(key: string, { row, at }: Cell, page: number, rows: number): Cell | undefined {
  const to = (next: number): Cell => ({ row: Math.max(0, Math.min(rows - 1, next)), at });
  const beside = (by: number): Cell => ({ row, at: ACROSS[ACROSS.indexOf(at) + by] ?? at });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1);
    case 'ArrowDown':
      return to(row + 1);
    case 'PageUp':
      return to(row - page);
    case 'PageDown':
      return to(row + page);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows - 1);
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    default:
      return undefined;
  }
}
