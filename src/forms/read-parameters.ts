/** Parameters of a query or a form: text all of them, or a list where a name stands there several times. */
export type Parameters = Readonly<Record<string, string | readonly string[]>>;

/** The parameters in an address. */
export function queryOf(address: string): Parameters {
  return decoded(address.split('#')[0]?.split('?').slice(1).join('?') ?? '');
}

/** The path of an address, with or without a host; undefined where it has none. It may hold placeholders, as documentation has them. */
export function pathOf(address: string): string | undefined {
  const path = address.replace(/^[a-z][\w+.-]*:\/\/[^/?#]*/i, '').split(/[?#]/)[0] ?? '';
  return path === '' || path === '/' ? undefined : path;
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

/** The parameters of an encoded form. */
export function decoded(encoded: string): Parameters {
  const read = new Map<string, string | readonly string[]>();
  for (const [name, value] of new URLSearchParams(encoded)) {
    const before = read.get(name);
    read.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(read);
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
