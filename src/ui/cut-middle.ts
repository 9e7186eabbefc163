/**
 * The first `head` and last `tail` characters with "…" between, or the whole where that saves nothing. Counts code
 * points, so no pair is torn.
 */
export function cutMiddle(text: string, head = 4, tail = 4): string {
  const signs = Array.from(text);
  if (signs.length <= head + tail + 1) return text;
  return `${signs.slice(0, head).join('')}…${tail > 0 ? signs.slice(-tail).join('') : ''}`;
}
