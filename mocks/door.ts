/** A request as a door received it, in whichever surroundings. */
export interface DoorRequest {
  readonly method: string;
  /** Escaped, below the place where the console's files lie, without a leading slash: `api/connections`. */
  readonly path: string;
  /** Without its `?`. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where links in replies lead back to, without a closing slash. */
  readonly origin: string;
}

/** A reply that a door only has to send: wait, then break the connection or answer. */
export interface DoorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly delayMs: number;
  readonly cut: boolean;
}

/** Marks a reply to a request that nothing serves, so that a test can tell it from a vendor's 404. */
export const UNHANDLED = 'x-quayside-unhandled';
