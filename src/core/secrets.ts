const SECRET = /token|secret|passw|authorization|cookie|signature|access_?key|credential|^(ak|sk|pwd)$/i;

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

/**
 * JSON text without secrets: values under secret-looking names and in signed addresses are replaced, all else stays as it
 * was received, digit for digit. Works on any text; what is no JSON loses only its signed addresses.
 */
export function redactJsonText(text: string): string {
  const fields = text.replace(FIELD, (whole, name: string, between: string) =>
    isSecretName(name) ? `"${name}"${between}"${REDACTED}"` : whole,
  );
  return redactUrl(fields);
}

const FIELD = /"((?:[^"\\]|\\.)*)"(\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)/g;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
