/** A value a catalogue entry may take. Anything richer is formatted before it gets here. */
export type MessageParam = string | number;

/**
 * A sentence that has not been said yet: the key of a catalogue entry and its parameters. Pure layers give these back
 * instead of text, so that a change of language changes what already stands on the screen. It survives JSON.
 */
export interface Message {
  readonly key: string;
  readonly params?: Readonly<Record<string, MessageParam>>;
}
