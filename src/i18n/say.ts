import type { Message, MessageParam } from '@/core/message';
import type { ParamsOf } from './catalogue';
import type { En } from './en';
import type { EnLater } from './en-later';

type Known = Readonly<En & EnLater>;

/** Every key of the console's own catalogues. */
export type MessageKey = keyof Known;

/** Builds the message for a key of the console's own catalogues; a wrong key or parameter fails the types. */
export function say<K extends MessageKey>(key: K, ...rest: ParamsOf<Known, K>): Message {
  // The tuple is empty or holds exactly the entry's own parameters; TypeScript cannot see through the conditional.
  const params = (rest as readonly Readonly<Record<string, MessageParam>>[])[0];
  return params === undefined ? { key } : { key, params };
}
