import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { isRecord } from '@/core/is-record';
import type { TaskRef } from '@/core/task';
import { type Draft, useDraft } from '@/forms/use-draft';
import type { ByName } from './merge-changes';

/** No field has these names: they stand in the draft beside the fields. */
const STAMP = 'edit stamp';
const BEGUN = 'edit begun';
const BEFORE = 'edit before';

/** The key of the draft of changes to a task. */
function editDraftKey({ type, connection, id }: TaskRef): string {
  return `edit/${type}/${connection}/${id}`;
}

/** What a page that saves notes in the draft, for whoever comes back to it. */
interface SaveNotes {
  /** Saving has begun: what the task is from now on may be our own doing. */
  readonly begin: () => void;
  /** Nothing of it was done. */
  readonly callOff: () => void;
  /** Our own steps have changed the task, to this stamp. */
  readonly restamp: (stamp: string) => void;
  /** What is typed now is typed over another task than before. */
  readonly carry: (over: TypedOver, values: FieldValues) => void;
}

/** What changes are typed over. */
interface TypedOver {
  readonly stamp: string;
  /** Undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
}

interface EditDraft {
  readonly draft: Draft;
  /**
   * The stamp of what the changes were typed over. Where somebody else has changed the task since, that is another one than
   * the task has now.
   */
  readonly typedOver: string;
  /** What that was, field by field; undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
  /** Saving was begun on an earlier visit, and its end was not seen. */
  readonly wasBegun: boolean;
  readonly notes: SaveNotes;
}

/**
 * The draft of changes to a task. `read` is the task as it was read now; `carried` is what was put together of two people's
 * changes, and goes before what the draft had.
 */
export function useEditDraft(ref: TaskRef, read: Required<TypedOver>, carried: FieldValues | undefined): EditDraft {
  const draft = useDraft(editDraftKey(ref));
  const [held, setHeld] = useState(carried);
  const kept = held ?? draft.kept;
  const [wasBegun] = useState(() => noteIn(draft.kept, BEGUN) === true);
  const [over] = useState((): TypedOver => {
    const noted = noteIn(kept, STAMP);
    if (typeof noted !== 'string' || noted === read.stamp || wasBegun) return read;
    const before = noteIn(kept, BEFORE);
    return { stamp: noted, before: isRecord(before) ? before : undefined };
  });
  const [keeper] = useState(() => draftNotes({ ...draft, kept }, over, wasBegun));
  return {
    draft: {
      ...draft,
      kept,
      keep: keeper.keep,
      discard: () => {
        draft.discard();
        setHeld(undefined);
      },
    },
    typedOver: over.stamp,
    before: over.before,
    wasBegun,
    notes: keeper,
  };
}

function draftNotes({ keep, kept }: Draft, typedOver: TypedOver, wasBegun: boolean): SaveNotes & Pick<Draft, 'keep'> {
  let typed: FieldValues | undefined = isRecord(kept) ? { ...kept } : undefined;
  let over = typedOver;
  let isBegun = wasBegun;
  const write = () => {
    if (!typed) return;
    const { [BEGUN]: _, ...values } = typed;
    const noted = { [STAMP]: over.stamp, [BEFORE]: over.before };
    keep({ ...values, ...noted, ...(isBegun ? { [BEGUN]: true } : undefined) });
  };
  return {
    keep: (values) => {
      typed = values;
      write();
    },
    begin: () => {
      isBegun = true;
      write();
    },
    callOff: () => {
      isBegun = false;
      write();
    },
    restamp: (stamp) => {
      over = { ...over, stamp };
      write();
    },
    carry: (next, values) => {
      over = next;
      typed = values;
      write();
    },
  };
}

function noteIn(kept: unknown, name: string): unknown {
  return isRecord(kept) ? kept[name] : undefined;
}
