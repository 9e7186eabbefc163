/** What the shell shows beside every page and no first row needs; it loads once the browser is at rest. */
export function LateParts() {
  return null;
}
