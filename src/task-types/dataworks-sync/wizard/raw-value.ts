import { findNodeAtLocation } from 'jsonc-parser';
import { withValue } from '../script/edit-script';
import { Source } from '../script/lay-out';
import type { Path } from '../script/script';
import { type Range, rangeOf, readTree } from '../script/tree';

/** Where a value stands in the text; undefined where there is none. */
function placeOf(text: string, path: Path): Range | undefined {
  const reading = readTree(text);
  const node = reading.kind === 'tree' ? findNodeAtLocation(reading.tree.root, [...path]) : undefined;
  return node && rangeOf(node);
}

/** The nearest place that is there: the value itself, else what it would stand in. */
export function nearestPlace(text: string, path: Path): Range {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = placeOf(text, path.slice(0, length));
    if (place) return place;
  }
  return { from: 0, to: 0 };
}

/** A value as it is written in the text, digit for digit. */
export function rawAt(text: string, path: Path): string | undefined {
  const place = placeOf(text, path);
  return place && text.slice(place.from, place.to);
}

/** Puts JSON text at a place to the letter: numbers of any length stay what they are. */
export function withRaw(text: string, path: Path, raw: string): string {
  return withValue(text, path, new Source(raw));
}
