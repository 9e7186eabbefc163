import type { Connection } from '@/core/connection';
import { type Gate, joined } from '@/core/download-line';
import { isInLine } from '@/core/line-state';
import { refKey, type TaskRef } from '@/core/task';
import type { Failure } from '@/transport/failures';
import type { DownloadEntry } from './download-entries';

const MOST_MESSAGE = 300;
const MOST_KEPT = 500;

/** Whose turns are counted together: those of one user of one account in one project. */
export function lineOf(connection: Connection, type: string, action: string): string {
  const { cloud, identity, project = '', workspace = '' } = connection;
  const parts = [cloud, type, action, identity.account, identity.user, project, workspace];
  return parts.map(encodeURIComponent).join('/');
}

export function openOf(list: readonly DownloadEntry[], ref: TaskRef): DownloadEntry | undefined {
  return list.find((one) => isInLine(one) && refKey(one.ref) === refKey(ref));
}

/** What a tab knows of its own files and what the list shows otherwise, or no more. */
export function overwritten(list: readonly DownloadEntry[], own: readonly DownloadEntry[]): readonly DownloadEntry[] {
  return own.filter((entry) => {
    const written = list.find(({ id }) => id === entry.id);
    return written ? written.state !== entry.state : isOpen(entry);
  });
}

/** In its old place, or at the end of its line. */
export function withEntry(list: readonly DownloadEntry[], entry: DownloadEntry): readonly DownloadEntry[] {
  const at = list.findIndex(({ id }) => id === entry.id);
  return at < 0 ? joined(list, entry, MOST_KEPT) : list.with(at, entry);
}

export function withGate(gates: readonly Gate[], gate: Gate): readonly Gate[] {
  return [gate, ...gates.filter(({ line }) => line !== gate.line)];
}

/** Something is still to come of it, or to be done with it. */
export function isOpen(entry: DownloadEntry): boolean {
  return isInLine(entry) || entry.state === 'ready';
}

export function cameToNothing({ state }: DownloadEntry): boolean {
  return state === 'failed' || state === 'lost' || state === 'left';
}

/** It waits for somebody who has it saved, and may need a new link by then. */
export function waitsForLink({ state, handedOver }: DownloadEntry): boolean {
  return state === 'ready' && handedOver === true;
}

/** The list where a file is asked for again: what came to nothing of it is old news, and its old link is wanted no more. */
export function askedAnew(list: readonly DownloadEntry[], ref: TaskRef): readonly DownloadEntry[] {
  const isOf = (one: DownloadEntry) => refKey(one.ref) === refKey(ref);
  return list
    .filter((one) => !isOf(one) || !cameToNothing(one))
    .map((one) => (isOf(one) && waitsForLink(one) ? { ...one, state: 'left' } : one));
}

export function lost(list: readonly DownloadEntry[], is: (entry: DownloadEntry) => boolean): readonly DownloadEntry[] {
  return list.map((one) => (is(one) && isOpen(one) ? { ...one, state: 'lost', why: { kind: 'closed' } } : one));
}

export function whyOf({ endpoint, kind, code, message, requestId }: Failure): NonNullable<DownloadEntry['why']> {
  const ofLink = endpoint === 'console.readLink';
  return {
    // A signed link is all that one needs: where it is refused, it has expired.
    kind: ofLink && kind === 'forbidden' ? 'link' : ofLink && kind === 'contract' ? 'address' : kind,
    ...(code === undefined ? undefined : { code }),
    ...(message === undefined ? undefined : { message: message.slice(0, MOST_MESSAGE) }),
    ...(requestId === undefined ? undefined : { requestId }),
  };
}

/** The user whose line it is. */
export function userOf(line: string): string {
  return decodeURIComponent(line.split('/')[4] ?? '');
}
