import type { Cloud } from '@/core/connection';
import type { Translator } from '@/i18n/translator';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { Trouble, Troubles } from '@/task-types/task-type';
import type { Failure } from '@/transport/failures';

interface TroubleParts {
  readonly registry: readonly TaskTypeEntry[];
  readonly translator: Translator;
}

/** What the codes of each cloud mean, as far as it was needed; tables that never change. */
const known = new Map<TaskTypeEntry, Troubles>();

/** A failure came: what its cloud's codes mean is loaded, if it has a code. Screens say it again once that is there. */
export function noteTrouble(parts: TroubleParts, cloud: Cloud, failure: Failure): void {
  if (failure.code === undefined) return;
  // Code that does not come now is asked for again with the next failure; until then the kind of failure is told.
  void loadTroubles(parts, cloud).catch(() => undefined);
}

async function loadTroubles({ registry, translator }: TroubleParts, cloud: Cloud): Promise<void> {
  for (const entry of registry.filter((one) => one.cloud === cloud)) {
    const before = known.get(entry);
    const troubles = before ?? (await (await entry.load()).troubles?.());
    if (!troubles) continue;
    known.set(entry, troubles);
    for (const words of troubles.words) translator.addWords(words);
    // Screens that told such a failure by its kind have missed no words, and tell it by its code now.
    if (!before) translator.sayAnew();
  }
}

/** What a failure's code means in our words, where its cloud's codes are known and this is one of them. */
export function troubleOf(failure: Failure): Trouble | undefined {
  const { code, endpoint } = failure;
  if (code === undefined) return undefined;
  // An endpoint's id begins with its cloud.
  const cloud = endpoint.slice(0, endpoint.indexOf('.'));
  for (const [entry, { codes, codeOf }] of known) {
    if (entry.cloud !== cloud) continue;
    const key = codeOf?.(failure, endpoint) ?? code;
    if (Object.hasOwn(codes, key)) return codes[key];
  }
  return undefined;
}
