const SECRET =
  /token|secret|passw|passphrase|pwd|authorization|cookie|signature|(access|api|private)[_-]?key|app_?code|credential|download_?url|^(ak|sk)$/i;

/** Names that look like secrets and are none: idempotency and paging marks. */
const HARMLESS = /^(client|next|page|continuation)_?token$/i;

/** What stands in the place of a secret. */
export const REDACTED = '••••';

/** Whether a field, header or query parameter of this name may hold a secret. Errs on the side of yes. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !HARMLESS.test(name);
}

/** The address with the values of secret-looking query parameters replaced; what is no address comes back as it is. */
export function redactUrl(url: string): string {
  return url.replace(/([?&])([^=&#]+)=([^&#"\s\\]*)/g, (whole, mark: string, name: string) =>
    isSecretName(decode(name)) ? `${mark}${name}=${REDACTED}` : whole,
  );
}

/** A string with the colon that makes it a name, a bracket, a number, or what lies between them. */
const PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*|[^"{}[\]\d-]+|["-]/g;

/**
 * JSON text without secrets: values under secret-looking names (whole lists and objects too) and in signed addresses are
 * replaced, also in JSON that is itself a string; all else stays as it was received, digit for digit. Works on any text;
 * what is no JSON loses only its signed addresses.
 */
export function redactJsonText(text: string): string {
  /** For each open bracket, whether all in it is secret. */
  const open: boolean[] = [];
  let named = false;
  let plain = '';
  let clean = '';
  const flush = () => {
    clean += redactUrl(plain);
    plain = '';
  };
  for (const [piece, string, colon] of text.matchAll(PIECE)) {
    const hidden = named || (open.at(-1) ?? false);
    if (string !== undefined) {
      flush();
      if (colon !== undefined) named = isSecretName(unquote(string));
      clean += colon === undefined ? redactString(string, hidden) : `${string}${colon}`;
      if (colon === undefined) named = false;
    } else if (piece === '{' || piece === '[') {
      open.push(hidden);
      named = false;
      plain += piece;
    } else if (piece === '}' || piece === ']') {
      open.pop();
      named = false;
      plain += piece;
    } else if (/^-?\d/.test(piece) && hidden) {
      flush();
      clean += `"${REDACTED}"`;
      named = false;
    } else {
      if (piece.includes(',')) named = false;
      plain += piece;
    }
  }
  flush();
  return clean;
}

function redactString(quoted: string, hidden: boolean): string {
  if (hidden) return `"${REDACTED}"`;
  const value = unquote(quoted);
  const clean = /^\s*[{[]/.test(value) ? redactJsonText(value) : redactUrl(value);
  return clean === value ? quoted : JSON.stringify(clean);
}

/** What a JSON string says; its text as it is where it is none after all. */
function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1);
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return inner;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
