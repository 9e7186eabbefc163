/** The languages of the console, as BCP 47 tags. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The console's language for what a browser asks for: any Chinese gets Chinese, all else English. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (lower === 'zh' || lower.startsWith('zh-')) return 'zh-CN';
    if (lower === 'en' || lower.startsWith('en-')) return 'en';
  }
  return 'en';
}

/** What a catalogue may use to say numbers in its language. */
export interface Grammar {
  /** A grouped number: `1,260`. */
  readonly num: (value: number) => string;
  /** The form that fits the count: `plural(n, { one: 'task', other: 'tasks' })`. */
  readonly plural: (count: number, forms: { readonly one: string; readonly other: string }) => string;
}

/** One grammar per language; the formatters are made once, since making one costs more than using it a thousand times. */
export function grammarOf(language: string): Grammar {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  return {
    num: (value) => numbers.format(value),
    plural: (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other),
  };
}
