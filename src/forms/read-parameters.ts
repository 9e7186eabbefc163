/** Parameters of a query or a form: text all of them. */
export type Parameters = Readonly<Record<string, string>>;

/** The parameters in an address. */
export function queryOf(address: string): Parameters {
  return decoded(address.split('#')[0]?.split('?').slice(1).join('?') ?? '');
}

const NAMED = /^[A-Za-z][\w.-]*=/;

/** Reads a form's body or a query alone, on one line or on several; undefined where the text is neither. */
export function readParameters(text: string): Parameters | undefined {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/^[?&]/, '').replace(/&$/, ''))
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => NAMED.test(line)) ? decoded(lines.join('&')) : undefined;
}

function decoded(encoded: string): Parameters {
  return Object.fromEntries(new URLSearchParams(encoded));
}

/** Who signs a request with which secret: nothing of it may be kept. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accesskeysecret',
  'securitytoken',
  'signature',
  'authorization',
  'proxy-authorization',
  'x-auth-token',
  'x-acs-security-token',
  'x-acs-accesskey-id',
  'cookie',
]);

function isCredential(name: string): boolean {
  return CREDENTIALS.has(name.toLowerCase());
}

/** The name in a header line that brings a credential along; placeholders (`**`, `$TOKEN`) are none. */
export function credentialIn(line: string): string | undefined {
  const [, name = '', value = ''] = /^\s*([\w-]+):\s*(.*)/.exec(line) ?? [];
  return isCredential(name) && /^[^$].*\w/.test(value) ? name : undefined;
}

/** The operation of an RPC-style API that signs its headers and names it there: as the parameter that it else would be. */
export function actionIn(headers: readonly string[]): Parameters {
  const named = headers.map((line) => /^\s*x-acs-action:\s*(\w+)/i.exec(line)?.[1]).find((name) => name !== undefined);
  return named === undefined ? {} : { Action: named };
}

/** What every request of an RPC-style API carries besides its own parameters. */
const COMMON: ReadonlySet<string> = new Set([
  'Version',
  'Format',
  'RegionId',
  'Timestamp',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
]);

/** Whether a parameter is one that every request of an RPC-style API carries, or signs one: of no operation's own. */
export function isRpcCommon(name: string): boolean {
  return COMMON.has(name) || isCredential(name);
}

/** A body without what signs it, and the names of the credentials that were in it. */
export function withoutSigning(body: Readonly<Record<string, unknown>>): {
  readonly body: Readonly<Record<string, unknown>>;
  readonly dropped: readonly string[];
} {
  const names = Object.keys(body);
  const dropped = names.filter(isCredential);
  const isRpc = 'Action' in body || 'SignatureNonce' in body || dropped.length > 0;
  const kept = Object.entries(body).filter(([name]) => !isCredential(name) && !(isRpc && COMMON.has(name)));
  return { body: Object.fromEntries(kept), dropped };
}
