import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { TaskRef } from '@/core/task';
import { type Draft, useDraft } from '@/forms/use-draft';

/** No field has these names: they stand in the draft beside the fields. */
const STAMP = 'edit stamp';
const BEGUN = 'edit begun';

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
}

interface EditDraft {
  readonly draft: Draft;
  /**
   * The stamp of what the changes were typed over. Where somebody else has changed the task since, that is another one than
   * the task has now.
   */
  readonly typedOver: string;
  /** Saving was begun on an earlier visit, and its end was not seen. */
  readonly wasBegun: boolean;
  readonly notes: SaveNotes;
}

/** The draft of changes to a task. `stamp` is that of the task as it was read now. */
export function useEditDraft(ref: TaskRef, stamp: string): EditDraft {
  const draft = useDraft(editDraftKey(ref));
  const [wasBegun] = useState(() => noteIn(draft.kept, BEGUN) === true);
  const [typedOver] = useState(() => {
    const noted = noteIn(draft.kept, STAMP);
    return typeof noted === 'string' && !wasBegun ? noted : stamp;
  });
  const [keeper] = useState(() => draftNotes(draft, typedOver, wasBegun));
  return { draft: { ...draft, keep: keeper.keep }, typedOver, wasBegun, notes: keeper };
}

function draftNotes({ keep, kept }: Draft, typedOver: string, wasBegun: boolean): SaveNotes & Pick<Draft, 'keep'> {
  let typed: FieldValues | undefined = typeof kept === 'object' && kept !== null ? { ...kept } : undefined;
  let noted = typedOver;
  let isBegun = wasBegun;
  const write = () => {
    if (!typed) return;
    const { [BEGUN]: _, ...values } = typed;
    keep({ ...values, [STAMP]: noted, ...(isBegun ? { [BEGUN]: true } : undefined) });
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
      noted = stamp;
      write();
    },
  };
}

function noteIn(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null ? Object(kept)[name] : undefined;
}
