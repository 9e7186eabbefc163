/**
 * The name that a `Content-Disposition` gives a file: the one in UTF-8 (RFC 6266, `filename*`), else the plain one, which can
 * hold no Chinese. Foreign text: whoever saves under it makes a name of it that a disk can take.
 */
export function fileNameIn(disposition: string | null): string | undefined {
  const header = disposition ?? '';
  try {
    const wide = /(?:^|;)\s*filename\*=utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
    if (wide) return decodeURIComponent(wide);
  } catch {
    // Escapes that are no text; the plain name is what there is.
  }
  return /filename="?([^";]+)"?/.exec(header)?.[1];
}
