/** The chosen ones after one was ticked or not; with `from` also all between that and it, as far as they can be chosen. */
export function chooseRange(
  chosen: ReadonlySet<string>,
  all: readonly string[],
  { from, to, on }: { readonly from?: string | undefined; readonly to: string; readonly on: boolean },
): ReadonlySet<string> {
  const places = [all.indexOf(from ?? to), all.indexOf(to)].toSorted((one, other) => one - other);
  const [first = -1, last = -1] = places;
  const touched = first < 0 ? [to] : all.slice(first, last + 1);
  const next = new Set(chosen);
  for (const one of touched) {
    if (on) next.add(one);
    else next.delete(one);
  }
  return next;
}
