/** How far a key moves the cursor; letters only where the operator wants single keys. */
export function moveOf(key: string, page: number, count: number, letters: boolean): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -count;
    case 'End':
      return count;
    case 'j':
      return letters ? 1 : undefined;
    case 'k':
      return letters ? -1 : undefined;
    default:
      return undefined;
  }
}
