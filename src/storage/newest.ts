/** The list with `entry` in front, without the older entry of the same key, and no longer than `most`. */
export function withNewest<T>(list: readonly T[], entry: T, keyOf: (entry: T) => string, most: number): T[] {
  const key = keyOf(entry);
  return [entry, ...list.filter((other) => keyOf(other) !== key)].slice(0, most);
}
