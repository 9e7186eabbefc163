import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { type Failure, FailureError } from '@/transport/failures';
import { words } from '../messages';

/** A deletion that failed after the schedule was stopped: that was done, and stays done. */
export function afterStop(failure: Failure): FailureError {
  return withNote(failure, words('note.stopped'));
}

/** A refusal that says that there is no such workspace: for which one it was asked, and in which project. */
export function ofPlace(failure: Failure, { project = '', workspace = '' }: Connection): FailureError {
  return withNote(failure, words('note.place', { project, workspace }));
}

function withNote(failure: Failure, note: Message): FailureError {
  return new FailureError({ ...failure, note });
}
