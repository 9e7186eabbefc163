const LONGEST_NAME = 62;

/** The name with the first number behind it that nobody has, cut where it would be too long. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) {
    const end = `_${number}`;
    const free =
      Array.from(stem)
        .slice(0, LONGEST_NAME - end.length)
        .join('') + end;
    if (!taken.has(free)) return free;
  }
}
