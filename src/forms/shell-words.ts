/**
 * Splits a command line into words as a POSIX shell does: quotes, `$'…'`, backslashes and continued lines. Nothing is
 * expanded. An open quote reaches to the end.
 */
export function shellWords(command: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let begun = false;
  for (const [piece] of command.matchAll(PIECE)) {
    if (/^\s/.test(piece) || CONTINUED.test(piece)) {
      if (begun) words.push(word);
      word = '';
      begun = false;
      continue;
    }
    word += meant(piece);
    begun = true;
  }
  if (begun) words.push(word);
  return words;
}

const PIECE = /\s+|\\\r?\n|\$'(?:[^'\\]|\\[^])*'?|'[^']*'?|"(?:[^"\\]|\\[^])*"?|\\[^]|[^\s\\'"$]+|[^]/g;
const CONTINUED = /^\\\r?\n$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function meant(piece: string): string {
  if (piece.startsWith("$'")) return inner(piece, 2, "'").replace(/\\u([0-9a-fA-F]{4})|\\([^])/g, decodeEscape);
  if (piece.startsWith("'")) return inner(piece, 1, "'");
  if (piece.startsWith('"'))
    return inner(piece, 1, '"').replace(/\\(["\\$`\n])/g, (_, kept: string) => (kept === '\n' ? '' : kept));
  return piece.startsWith('\\') && piece.length > 1 ? piece.slice(1) : piece;
}

function inner(piece: string, from: number, quote: string): string {
  return piece.slice(from, piece.length > from && piece.endsWith(quote) ? -1 : undefined);
}

function decodeEscape(_: string, hex: string | undefined, letter: string | undefined): string {
  return hex === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(hex, 16));
}
