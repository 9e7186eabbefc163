import * as z from 'zod';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';

const packed = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/**
 * A message as one string, for places that hold text only: zod's error texts and react-hook-form's `message`. It is
 * unpacked where it is shown, so that a change of language changes it.
 */
export function packMessage(message: Message): string {
  return JSON.stringify(message);
}

/** The inverse of `packMessage`; any other text comes back as itself, in whatever language it was. */
export function unpackMessage(text: string): Message {
  try {
    const { key, params } = packed.parse(JSON.parse(text), { jitless: true });
    return params === undefined ? { key } : { key, params };
  } catch {
    return say('forms.verbatim', { text });
  }
}
