/** Whether the operator is signed in at the gateway. A new object after each change. */
export interface SessionState {
  readonly expired: boolean;
  /** The operator said "later": there is a bar instead of a dialog. */
  readonly putOff: boolean;
  /** Where one signs in, if the gateway does not take a password itself. Foreign text: an address, or none. */
  readonly signInAt?: string;
}

/** How the end of a session came to light. */
export interface Expiry {
  /** The operator was sending something, so asking again is in place even after "later". */
  readonly insistent: boolean;
  readonly signInAt?: string;
}

const SIGNED_IN: SessionState = { expired: false, putOff: false };

/** The operator's session at the gateway, as far as its answers tell. Until one says otherwise it is taken to be good. */
export class Session {
  #state = SIGNED_IN;
  readonly #listeners = new Set<() => void>();

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** An answer said that the session has ended. */
  expire({ insistent, signInAt }: Expiry): void {
    const { expired, putOff } = this.#state;
    if (expired && !(putOff && insistent)) return;
    this.#become({ expired: true, putOff: false, ...(signInAt === undefined ? undefined : { signInAt }) });
  }

  /** The operator wants to sign in later, or now after all. */
  putOff(later: boolean): void {
    if (this.#state.expired && this.#state.putOff !== later) this.#become({ ...this.#state, putOff: later });
  }

  /** The operator is signed in again, here or in another tab. */
  renew(): void {
    if (this.#state.expired) this.#become(SIGNED_IN);
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
