import type { Connection } from '@/core/connection';
import { isRecord } from '@/core/is-record';
import type { Message } from '@/core/message';
import { type Failure, FailureError, type VendorWords } from '@/transport/failures';
import { words } from '../messages';

/** A failure with what else must be known of it, beside what the vendor says. */
type NotedFailure = Failure & { readonly note: Message };

/** A deletion that failed after the schedule was stopped: that was done, and stays done. */
export function afterStop(failure: Failure): FailureError {
  return withNote(failure, words('note.stopped'));
}

/** Whether it is such a deletion; its vendor's words do not tell. */
export function isAfterStop(said: VendorWords): boolean {
  return 'note' in said && isRecord(said.note) && said.note['key'] === words('note.stopped').key;
}

/** A refusal that says that there is no such workspace: for which one it was asked, and in which project. */
export function ofPlace(failure: Failure, { project = '', workspace = '' }: Connection): FailureError {
  return withNote(failure, words('note.place', { project, workspace }));
}

function withNote(failure: Failure, note: Message): FailureError {
  const noted: NotedFailure = { ...failure, note };
  return new FailureError(noted);
}
