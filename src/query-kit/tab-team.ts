/** What one tab wants to see fresh. */
export interface TabInterest {
  readonly shown: readonly string[];
  readonly watched: readonly string[];
}

/** How tabs hear of each other; a `BroadcastChannel` in the browser. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

export type TabMessage = { readonly tab: string } & (
  | { readonly kind: 'claim' | 'alive' | 'yield' | 'bye' | 'hello' }
  | { readonly kind: 'interest'; readonly visible: boolean; readonly interest: TabInterest }
  | { readonly kind: 'shared'; readonly key: string; readonly payload: unknown }
);

export interface TabTeamParts {
  readonly tab: string;
  readonly channel: TabChannel;
  readonly visible: () => boolean;
  readonly every: (ms: number, run: () => void) => () => void;
  readonly onShared: (key: string, payload: unknown) => void;
  /** Leading or the union of interests changed. */
  readonly onChange: () => void;
}

const ALIVE_MS = 5_000;
/** A leader that has been silent for so many beats is gone: a crashed tab says no goodbye. */
const SILENT_BEATS = 2;

/**
 * Makes one tab poll for all. Whoever becomes visible leads at once; the others tell it what they show and get what it
 * reads. A tab that is alone leads itself.
 */
export class TabTeam {
  #leading = false;
  #gone = false;
  #silence = 0;
  #own: TabInterest = { shown: [], watched: [] };
  readonly #others = new Map<string, { readonly visible: boolean; readonly interest: TabInterest }>();
  readonly #parts: TabTeamParts;
  readonly #stopBeat: () => void;

  constructor(parts: TabTeamParts) {
    this.#parts = parts;
    parts.channel.listen((message) => this.#hear(message));
    this.#stopBeat = parts.every(ALIVE_MS, () => this.#beat());
    this.#post({ kind: 'hello' });
    // A hidden newcomer waits for the beat: if somebody leads, it is heard before that.
    if (parts.visible()) this.#claim();
  }

  get leading(): boolean {
    return this.#leading;
  }

  /** What all tabs want, and whether any that wants it can be seen. */
  union(): { readonly shown: ReadonlySet<string>; readonly watched: ReadonlySet<string> } {
    const shown = new Set(this.#parts.visible() ? this.#own.shown : []);
    const watched = new Set(this.#own.watched);
    for (const { visible, interest } of this.#others.values()) {
      if (visible) for (const key of interest.shown) shown.add(key);
      for (const key of interest.watched) watched.add(key);
    }
    return { shown, watched };
  }

  setInterest(interest: TabInterest): void {
    this.#own = interest;
    this.#publish();
  }

  /** Gives the others what was just read, whoever read it. */
  share(key: string, payload: unknown): void {
    this.#post({ kind: 'shared', key, payload });
  }

  /** To be called when the tab is shown or hidden. */
  visibilityChanged(): void {
    this.#publish();
    if (this.#parts.visible()) this.#claim();
    else if (this.#leading) this.#post({ kind: 'yield' });
    this.#parts.onChange();
  }

  /** To be called when the tab goes away. */
  leave(): void {
    this.#post({ kind: 'bye' });
    this.#gone = true;
    this.#leading = false;
    this.#stopBeat();
    this.#parts.channel.close();
  }

  #claim(): void {
    this.#post({ kind: 'claim' });
    if (this.#leading) return;
    this.#leading = true;
    this.#parts.onChange();
  }

  #beat(): void {
    if (this.#leading) return this.#post({ kind: 'alive' });
    this.#silence += 1;
    if (this.#silence > SILENT_BEATS) this.#claim();
  }

  #hear(message: TabMessage): void {
    if (message.tab === this.#parts.tab) return;
    this.#silence = 0;
    switch (message.kind) {
      case 'claim':
        this.#leading = false;
        this.#publish();
        return this.#parts.onChange();
      case 'alive':
        // Two that both think they lead: the one with the smaller name goes on.
        if (this.#leading && message.tab < this.#parts.tab) {
          this.#leading = false;
          this.#parts.onChange();
        }
        return;
      case 'hello':
        if (this.#leading) this.#post({ kind: 'alive' });
        return this.#publish();
      case 'yield':
        if (this.#parts.visible()) this.#claim();
        return;
      case 'bye':
        this.#others.delete(message.tab);
        if (this.#parts.visible() && !this.#leading) return this.#claim();
        return this.#parts.onChange();
      case 'interest':
        this.#others.set(message.tab, { visible: message.visible, interest: message.interest });
        return this.#parts.onChange();
      case 'shared':
        return this.#parts.onShared(message.key, message.payload);
    }
  }

  #publish(): void {
    this.#post({ kind: 'interest', visible: this.#parts.visible(), interest: this.#own });
  }

  #post(message: MessageBody): void {
    // A page that is going away is still told that it is hidden.
    if (this.#gone) return;
    this.#parts.channel.post({ ...message, tab: this.#parts.tab });
  }
}

/** Distributes over the union, which `Omit` alone does not. */
type MessageBody = TabMessage extends infer M ? (M extends TabMessage ? Omit<M, 'tab'> : never) : never;
