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

/**
 * The dotted name of the first text in a value that holds what was blanked, since that is no value to send; undefined where
 * none does. Of a text alone the name is empty.
 */
export function redactedAt(value: unknown, name = ''): string | undefined {
  if (typeof value === 'string') return value.includes(REDACTED) ? name : undefined;
  for (const [key, inner] of Object.entries(value ?? {})) {
    const found = redactedAt(inner, name === '' ? key : `${name}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The address with the values of secret-looking query parameters replaced; what is no address comes back as it is. */
export function redactUrl(url: string): string {
  return url.replace(/([?&])([^=&#?]+)=([^&#"\s\\]*)/g, (whole, mark: string, name: string) =>
    isSecretName(decode(name)) ? `${mark}${name}=${REDACTED}` : whole,
  );
}

/** So often nothing is escaped; without a bound, what is escaped without end would be followed without end. */
const MOST_ESCAPED = 6;

/** Text that is no JSON: addresses, what is escaped for one (once or more often), and headers as they are signed. */
function redactPlain(text: string, depth: number): string {
  const clean = redactUrl(text).replace(/^([\w-]+):(?=\S).*/gm, (whole, name: string) =>
    isSecretName(name) ? `${name}:${REDACTED}` : whole,
  );
  if (depth === MOST_ESCAPED || !clean.includes('%')) return clean;
  return clean.replace(/[^\s"&=?]+/g, (part) => (decode(part) === part ? part : redactEscaped(part, depth + 1)));
}

function redactEscaped(escaped: string, depth: number): string {
  const text = decode(escaped.replaceAll('+', ' '));
  // What is a list of parameters begins with the name of one.
  const clean = redact(`&${text}`, depth).slice(1);
  return clean === text ? escaped : escape(clean);
}

/** For an address that may stand between a shell's quotes. The dots stay what they are. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27').replaceAll(encodeURIComponent(REDACTED), REDACTED);
}

/** A string with the colon that makes it a name, a bracket, a number, or what lies between them. */
const PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*|[^"{}[\]\d-]+|["-]/g;

/** An open bracket: whether all in it is secret, and whether it says of columns which type they have. */
interface Open {
  readonly hidden: boolean;
  readonly types: boolean;
}

/**
 * JSON text without secrets: values under secret-looking names (whole lists and objects too), in signed addresses and in
 * what is escaped for one are replaced, also in JSON that is itself a string; all else stays as it was received, digit for
 * digit. Works on any text.
 */
export function redactJsonText(text: string): string {
  return redact(text, 0);
}

function redact(text: string, depth: number): string {
  const open: Open[] = [];
  let named = false;
  let name = '';
  let plain = '';
  let clean = '';
  const flush = () => {
    clean += redactPlain(plain, depth);
    plain = '';
  };
  for (const [piece, string, colon] of text.matchAll(PIECE)) {
    const outer = open.at(-1);
    const hidden = named || (outer?.hidden ?? false);
    if (string !== undefined) {
      flush();
      if (colon === undefined) {
        clean += hidden && !isHarmless(unquote(string), outer) ? `"${REDACTED}"` : redactString(string, depth);
        named = false;
      } else {
        name = unquote(string);
        named = isSecretName(name);
        clean += `${string}${colon}`;
      }
    } else if (piece === '{' || piece === '[') {
      open.push({ hidden, types: name === 'pgType' });
      named = false;
      name = '';
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
      if (piece.includes(',')) {
        named = false;
        name = '';
      }
      plain += piece;
    }
  }
  flush();
  return clean;
}

/** What PostgreSQL's columns usually are. */
const COLUMN_TYPE =
  /^(((big|small)?int|serial|float)\d?|real|numeric|decimal|bool(ean)?|bytea|jsonb?|uuid|date|time(stamp)?(tz)?|text|(bp|var)?char)(\([\d, ]+\))?(\[\])?$/i;

/** Whether it is no secret for certain, whatever it is called: nothing, a variable, or the type of a column of that name. */
function isHarmless(value: string, within: Open | undefined): boolean {
  return /^(\$\{\w+\})?$/.test(value) || (within?.types === true && COLUMN_TYPE.test(value));
}

function redactString(quoted: string, depth: number): string {
  const value = unquote(quoted);
  const clean = /^\s*[{[]/.test(value) ? redact(value, depth) : redactPlain(value, depth);
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

/** What an escaped text says; escapes that say nothing stay. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Some of it is no text; quotes, brackets and marks are.
      return escapes.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    }
  });
}
