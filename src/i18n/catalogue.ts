import type { Message, MessageParam } from '@/core/message';
import type { Language } from './language';

type Params = Readonly<Record<string, MessageParam>>;

/** One entry: text, or a function of named parameters. Functions keep plurals and word order inside the catalogue. */
export type Entry = string | ((params: never) => string);

/** What one language says, by key. */
export type Catalogue = Readonly<Record<string, Entry>>;

/** The same keys with the same parameters as `C`: what every other language must have, or the types fail. */
export type Translated<C extends Catalogue> = {
  readonly [K in keyof C]: C[K] extends (params: infer P) => string ? (params: P) => string : string;
};

/** The parameters that key `K` asks for; `[]` where it is plain text. Of several keys, those of each must be given. */
export type ParamsOf<C extends Catalogue, K extends keyof C> = [
  K extends keyof C ? (C[K] extends (params: infer P) => string ? P : never) : never,
] extends [never]
  ? []
  : [params: C[K] extends (params: infer P) => string ? P : never];

/** A catalogue in all languages, under one prefix. */
export interface WordBook {
  readonly prefix: string;
  readonly catalogues: Readonly<Record<Language, Catalogue>>;
}

/** A word book whose keys are typed: called, it builds messages. */
export interface Words<C extends Catalogue> extends WordBook {
  /** Builds the message for a key, checked against the catalogue. */
  <K extends keyof C & string>(key: K, ...params: ParamsOf<C, K>): Message;
}

/** Declares the words of one task type (or another late part) in both languages at once. */
export function defineWords<const C extends Catalogue>(
  prefix: string,
  catalogues: { readonly en: C; readonly 'zh-CN': Translated<C> },
): Words<C> {
  const say = <K extends keyof C & string>(key: K, ...rest: ParamsOf<C, K>): Message => {
    // The tuple is empty or holds exactly the entry's own parameters; TypeScript cannot see through the conditional.
    const params = (rest as readonly Params[])[0];
    return params === undefined ? { key: `${prefix}.${key}` } : { key: `${prefix}.${key}`, params };
  };
  return Object.assign(say, { prefix, catalogues });
}
