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
  | { readonly kind: 'yield' | 'bye' | 'hello' }
  /** `term` is when the leader claimed, wall time in milliseconds: whoever claimed last leads. */
  | { readonly kind: 'claim' | 'alive'; readonly term: number }
  | { readonly kind: 'interest'; readonly visible: boolean; readonly interest: TabInterest }
  | { readonly kind: 'shared'; readonly key: string; readonly payload: unknown }
);

export interface TabTeamParts {
  readonly tab: string;
  readonly channel: TabChannel;
  readonly visible: () => boolean;
  readonly wallNow: () => number;
  readonly every: (ms: number, run: () => void) => () => void;
  readonly onShared: (key: string, payload: unknown) => void;
  /** Leading or the union of interests changed. */
  readonly onChange: () => void;
}

const ALIVE_MS = 5_000;
/** A leader that has been silent for so many beats is gone: a crashed tab says no goodbye. */
const SILENT_BEATS = 2;

/** What is known of another tab, and for how many beats it has been silent. */
interface OtherTab {
  readonly visible: boolean;
  readonly interest: TabInterest;
  silence: number;
}

/**
 * Makes one tab poll for all. Whoever becomes visible leads at once; the others tell it what they show and get what it
 * reads. A tab that is alone leads itself.
 */
export class TabTeam {
  #leading = false;
  /** The latest claim that was heard of, our own among them. */
  #term = 0;
  #gone = false;
  #silence = 0;
  #own: TabInterest = { shown: [], watched: [] };
  readonly #others = new Map<string, OtherTab>();
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
    this.#term = Math.max(this.#term + 1, this.#parts.wallNow());
    this.#post({ kind: 'claim', term: this.#term });
    if (this.#leading) return;
    this.#leading = true;
    this.#parts.onChange();
  }

  #beat(): void {
    if (this.#leading) {
      this.#post({ kind: 'alive', term: this.#term });
      // A claim of ours may have crossed that of a tab that can be seen.
      if (!this.#parts.visible()) this.#post({ kind: 'yield' });
      return this.#forgetSilent();
    }
    this.#silence += 1;
    if (this.#silence > SILENT_BEATS) this.#claim();
  }

  /** A crashed tab no longer wants anything; what it wanted must not be polled for ever. */
  #forgetSilent(): void {
    const silent = [...this.#others].filter(([, other]) => (other.silence += 1) > SILENT_BEATS);
    for (const [tab] of silent) this.#others.delete(tab);
    if (silent.length > 0) this.#parts.onChange();
  }

  #hear(message: TabMessage): void {
    if (message.tab === this.#parts.tab) return;
    const other = this.#others.get(message.tab);
    if (other) other.silence = 0;
    switch (message.kind) {
      case 'claim':
      case 'alive':
        return this.#hearLeader(message.tab, message.term);
      case 'hello':
        if (this.#leading) this.#post({ kind: 'alive', term: this.#term });
        return this.#publish();
      case 'yield':
        if (this.#parts.visible()) this.#claim();
        return;
      case 'bye':
        this.#others.delete(message.tab);
        if (this.#parts.visible() && !this.#leading) return this.#claim();
        return this.#parts.onChange();
      case 'interest': {
        const { visible, interest } = message;
        this.#others.set(message.tab, { visible, interest, silence: 0 });
        // Each answer to a beat says the same again.
        if (other && sameWish(other, message)) return;
        return this.#parts.onChange();
      }
      case 'shared':
        return this.#parts.onShared(message.key, message.payload);
    }
  }

  /** An answer to a greeting may cross a claim on its way: only a later claim, or the smaller name of two equal ones, wins. */
  #hearLeader(tab: string, term: number): void {
    const leads = term > this.#term || (term === this.#term && tab < this.#parts.tab);
    this.#term = Math.max(this.#term, term);
    if (this.#leading && !leads) return this.#post({ kind: 'alive', term: this.#term });
    // A tab that slept may think that it still leads; only a word of who does counts as a sign of life.
    if (term === this.#term) this.#silence = 0;
    const led = this.#leading;
    this.#leading = false;
    // So that the leader knows who is still there.
    this.#publish();
    if (led) this.#parts.onChange();
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

function sameWish(one: Omit<OtherTab, 'silence'>, other: Omit<OtherTab, 'silence'>): boolean {
  const told = ({ visible, interest }: Omit<OtherTab, 'silence'>) => JSON.stringify([visible, interest]);
  return told(one) === told(other);
}

/** Distributes over the union, which `Omit` alone does not. */
type MessageBody = TabMessage extends infer M ? (M extends TabMessage ? Omit<M, 'tab'> : never) : never;
