import type { Message, MessageParam } from '@/core/message';
import type { Catalogue, WordBook } from './catalogue';
// With the entry: in the file of one task type, the others would load that one too.
import './catalogue';
import type { Language } from './language';

type Loader = () => Promise<Catalogue>;
type Part = Readonly<Record<Language, Loader>>;

/** The console's own catalogues: what the first screen says, and what later screens say. One language is loaded. */
const PARTS = {
  entry: {
    en: () => import('./en').then((m) => m.en),
    'zh-CN': () => import('./zh-CN').then((m) => m.zhCN),
  },
  later: {
    en: () => import('./en-later').then((m) => m.enLater),
    'zh-CN': () => import('./zh-CN-later').then((m) => m.zhCNLater),
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;

/** What a reader of the translator sees; a new object when something is said in another way, so that React can compare by identity. */
export interface Speech {
  readonly language: Language;
  readonly t: (message: Message) => string;
}

/**
 * Says messages in one language at a time. Catalogues come when they are needed; task types bring their own words. Who listens is
 * told when another language is spoken, or words came that somebody has missed: others change nothing on the screen.
 */
export class Translator {
  #speech: Speech;
  /** The language that was asked for last; its catalogues may still be on their way. */
  #wanted: Language;
  #entries = new Map<string, Catalogue[string]>();
  /** Keys that were to be said and had no words. */
  readonly #missed = new Set<string>();
  readonly #parts = new Set<PartName>();
  readonly #words = new Map<string, WordBook>();
  readonly #listeners = new Set<() => void>();

  readonly #sources: Readonly<Record<PartName, Part>>;

  /** Tests bring their own catalogues. */
  constructor(language: Language, sources: Readonly<Record<PartName, Part>> = PARTS) {
    this.#sources = sources;
    this.#wanted = language;
    this.#speech = this.#speechIn(language);
  }

  readonly speech = (): Speech => this.#speech;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Loads a part in the present language. Rejects where its file cannot be had; asking again tries again. */
  async load(part: PartName): Promise<void> {
    if (this.#parts.has(part)) return;
    const { language } = this.#speech;
    const catalogue = await this.#sources[part][language]();
    if (language !== this.#speech.language) return this.load(part);
    this.#parts.add(part);
    this.#learn(catalogue);
  }

  /** Adds the words of a task type; both languages are in memory, so this needs no waiting. */
  addWords(words: WordBook): void {
    if (this.#words.has(words.prefix)) return;
    this.#words.set(words.prefix, words);
    this.#learn(prefixed(words, this.#speech.language));
  }

  /** Has everything said anew: what is to be said may be another message now. */
  sayAnew(): void {
    this.#tell(this.#speech.language);
  }

  /** Changes the language of everything at once, after all that is in use has been loaded in it. */
  async use(language: Language): Promise<void> {
    this.#wanted = language;
    if (language === this.#speech.language) return;
    const loaded = new Map<PartName, Catalogue>();
    // While these come, another part may be loaded, in the language that is in use until then.
    for (let missing = this.#missing(loaded); missing.length > 0; missing = this.#missing(loaded)) {
      await Promise.all(missing.map(async (part) => loaded.set(part, await this.#sources[part][language]())));
    }
    if (language !== this.#wanted || language === this.#speech.language) return;
    this.#entries = new Map();
    for (const catalogue of loaded.values()) this.#add(catalogue);
    for (const words of this.#words.values()) this.#add(prefixed(words, language));
    this.#tell(language);
  }

  #missing(loaded: ReadonlyMap<PartName, Catalogue>): readonly PartName[] {
    return [...this.#parts].filter((part) => !loaded.has(part));
  }

  #learn(catalogue: Catalogue): void {
    this.#add(catalogue);
    if (Object.keys(catalogue).some((key) => this.#missed.has(key))) this.#tell(this.#speech.language);
  }

  #add(catalogue: Catalogue): void {
    for (const [key, entry] of Object.entries(catalogue)) this.#entries.set(key, entry);
  }

  #tell(language: Language): void {
    this.#speech = this.#speechIn(language);
    this.#missed.clear();
    for (const listener of this.#listeners) listener();
  }

  #speechIn(language: Language): Speech {
    const t = (message: Message): string => {
      const entry = this.#entries.get(message.key);
      if (entry === undefined) this.#missed.add(message.key);
      return utter(entry, message);
    };
    return { language, t };
  }
}

function prefixed(words: WordBook, language: Language): Catalogue {
  return Object.fromEntries(
    Object.entries(words.catalogues[language]).map(([key, entry]) => [`${words.prefix}.${key}`, entry]),
  );
}

function utter(entry: Catalogue[string] | undefined, message: Message): string {
  if (entry === undefined) return message.key;
  if (typeof entry === 'string') return entry;
  // The entry's own parameter type was checked where the message was built (`say`, `defineWords`).
  return (entry as (params: Readonly<Record<string, MessageParam>>) => string)(message.params ?? {});
}
