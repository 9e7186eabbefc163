import type { FieldValues } from 'react-hook-form';
import { findDraft, keepDraft } from '@/forms/draft-store';
import { wallNow } from '@/forms/wall-clock';
import { TAB_ID } from '@/storage/tab-id';

interface Typed {
  readonly names: readonly string[];
  readonly values: FieldValues;
  /** What the form holds where nobody has typed. */
  readonly defaults: unknown;
}

/** Takes what was typed along to another create page, where these fields mean the same. What was typed there stays. */
export function carryOver(key: string, { names, values, defaults }: Typed): void {
  const carried = Object.fromEntries(names.map((name) => [name, values[name] as unknown]));
  const blank = Object.fromEntries(names.map((name) => [name, Object(defaults)[name] as unknown]));
  if (findDraft(key) || JSON.stringify(carried) === JSON.stringify(blank)) return;
  keepDraft({ key, at: wallNow(), by: TAB_ID, values: carried });
}
