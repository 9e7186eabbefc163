import { type Intent, isWaiting, lineOf, nextTurn, withoutPlace } from '@/core/intent';
import { fullLine, intents, keepIntent } from './kept';
import type { Services } from './services';
import { newIntent, type Submission } from './submissions';

/**
 * Puts values in line: they are written down and sent, once, when their cloud has room. The same values are not put
 * there twice. Undefined where as many wait as there may be: nothing was put in line then.
 */
export function joinLine(services: Services, submission: Submission, values: unknown): Intent | undefined {
  const made = newIntent(services, submission, values);
  const same = lineOf(intents.read(), made).find((one) => JSON.stringify(one.values) === JSON.stringify(values));
  if (same) return same;
  if (fullLine() !== undefined) return undefined;
  const intent: Intent = { ...made, waits: true, turn: nextTurn(intents.read()) };
  keepIntent(intent);
  return intent;
}

/** Takes an intent out of the line, if it is not on its way yet. It stays written down until somebody lets it go. */
export function leaveLine({ id }: Intent): void {
  const latest = intents.read().find((kept) => kept.id === id);
  if (latest && isWaiting(latest)) keepIntent(withoutPlace(latest, {}));
}

/** The place of an intent in its line, from 1. */
export function placeInLine(list: readonly Intent[], intent: Intent): number {
  return lineOf(list, intent).findIndex(({ id }) => id === intent.id) + 1;
}
