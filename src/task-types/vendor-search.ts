import type { Message } from '@/core/message';
import type { WordBook } from '@/i18n/catalogue';
import type { Endpoint } from '@/transport/endpoint';
import type { CallContext } from './call-context';
import type { TaskPage } from './task-page';

/** A parameter of a vendor's list. Its value is text, in addresses as on the wire; an empty one is not sent. */
export interface SearchParameter {
  /** The vendor's spelling. */
  readonly name: string;
  readonly label: Message;
  readonly help?: Message;
  /** How it is asked for. Whatever stands in an address is sent as it stands: the vendor says what is wrong with it. */
  readonly kind: 'text' | 'number' | 'choice' | 'time';
  /** Of a `choice`: the vendor's words, with ours. */
  readonly choices?: readonly { readonly value: string; readonly label: Message }[];
  /** What the vendor takes where it is left out. */
  readonly standard?: string;
}

/** A vendor's own list, asked with the vendor's own parameters: its filters, its order, its pages. */
export interface VendorSearch {
  /** What it says beside the type's own words. */
  readonly words?: WordBook;
  readonly endpoint: Endpoint;
  readonly parameters: readonly SearchParameter[];
  /** Which of the parameters page: both count records. */
  readonly paging: { readonly offset: string; readonly limit: string };
  /** Asks once, with what is given and nothing else. Rejects with `FailureError`. */
  readonly ask: (context: CallContext, values: Readonly<Record<string, string>>) => Promise<TaskPage>;
}
