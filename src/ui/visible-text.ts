/**
 * What has no place in a name: control characters, halves of surrogate pairs, line and paragraph separators, direction
 * overrides, embeddings and isolates, and signs of no width. The joiners of Persian and of emoji and the plain direction
 * marks of Arabic and Hebrew stay: honest text needs them, and `<bdi>` keeps them from reaching out.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

interface VisibleTextOptions {
  /** Keep tabs and line ends (logs, messages); otherwise they show as ␉ and ␊. */
  readonly lines?: boolean;
}

/**
 * Foreign text with everything in it that could hide, reorder or break made visible: `a␀b`, `exe[U+202E]gpj`. Plain
 * text comes back as it is. Half a surrogate pair becomes U+FFFD.
 */
export function visibleText(text: string, { lines = false }: VisibleTextOptions = {}): string {
  return text.replace(HIDDEN, (sign) =>
    lines && (sign === '\n' || sign === '\t') ? sign : picture(sign.charCodeAt(0)),
  );
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
