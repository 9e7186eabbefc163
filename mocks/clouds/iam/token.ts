import { isRecord, parseJson } from '../../json';
import { hex } from '../../random';

/** What a token says about itself. Instants are wall time, milliseconds since 1970. */
export interface Token {
  readonly userId: string;
  /** The project that it is limited to; without one it is for the account. */
  readonly projectId?: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export const TOKEN_LIFE_MS = 24 * 60 * 60 * 1000;

/** The mark tells our own tokens from garbage and from another seed's. It is no cryptography: nothing here is worth stealing. */
const mark = (seed: string, content: string) => hex(64, seed, 'token', content);

/** A token as text; it needs no memory to be read again. */
export function writeToken(seed: string, token: Token): string {
  const content = btoa(JSON.stringify(token));
  return `${content}.${mark(seed, content)}`;
}

/** What a token says; undefined where the text is none of this seed's. Whether it has expired is for the caller to see. */
export function readToken(seed: string, text: string): Token | undefined {
  const [content = '', signature] = text.split('.');
  if (signature !== mark(seed, content)) return undefined;
  const token = parseJson(atob(content));
  return isToken(token) ? token : undefined;
}

function isToken(value: unknown): value is Token {
  return isRecord(value) && typeof value['userId'] === 'string' && typeof value['expiresAt'] === 'number';
}
