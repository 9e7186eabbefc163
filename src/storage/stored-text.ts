/** What stands in storage under a store's key: the content, and the version of its shape. */
interface Envelope {
  readonly v: number;
  readonly d: unknown;
}

/** Brings content of version n to version n + 1. May throw on what it does not understand. */
export type Migration = (content: unknown) => unknown;

export type Opened =
  | { readonly ok: true; readonly content: unknown }
  | { readonly ok: false; readonly reason: 'unreadable' | 'newer' };

/** Wraps content for storage. */
export function sealText(version: number, content: unknown): string {
  return JSON.stringify({ v: version, d: content } satisfies Envelope);
}

/** Takes stored text apart and brings it up to `version`, one migration after the other. Never throws. */
export function openText(text: string, version: number, migrations: Readonly<Record<number, Migration>>): Opened {
  try {
    const envelope: unknown = JSON.parse(text);
    if (!isEnvelope(envelope)) return { ok: false, reason: 'unreadable' };
    if (envelope.v > version) return { ok: false, reason: 'newer' };
    let content = envelope.d;
    for (let from = envelope.v; from < version; from += 1) {
      const migrate = migrations[from];
      if (!migrate) return { ok: false, reason: 'unreadable' };
      content = migrate(content);
    }
    return { ok: true, content };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    'd' in value &&
    Number.isInteger(value.v) &&
    Number(value.v) >= 0
  );
}
