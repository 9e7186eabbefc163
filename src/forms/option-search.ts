import type { SourceOption } from './option-sources';

/** The options whose name or id contains the text, in their order; all of them for no text. */
export function searchOptions(options: readonly SourceOption[], text: string): readonly SourceOption[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return options;
  return options.filter(({ id, label }) => label.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted));
}

/**
 * The id that typed or pasted text means: the id of the option of that id, or of the only option of that name; else the
 * text itself, for an id that is not loaded.
 */
export function idFor(options: readonly SourceOption[], text: string): string {
  const typed = text.trim();
  if (options.some(({ id }) => id === typed)) return typed;
  const [named, another] = options.filter(({ label }) => label === typed);
  return named && !another ? named.id : typed;
}
