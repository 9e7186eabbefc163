import type { Endpoint } from '@/transport/endpoint';

/** A reply that a vendor documents or was seen to give. */
export interface Sample {
  readonly endpoint: Endpoint;
  /** The body as it is received, since a slip may be in how a number is spelled. */
  readonly text: string;
  /** What is special about it, and where it stands. */
  readonly note: string;
}
