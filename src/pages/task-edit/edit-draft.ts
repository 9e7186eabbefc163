import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { TaskRef } from '@/core/task';
import { type Draft, useDraft } from '@/forms/use-draft';

/** No field has this name: it stands in the draft beside them. */
const STAMP = 'edit stamp';

/** The key of the draft of changes to a task. */
function editDraftKey({ type, connection, id }: TaskRef): string {
  return `edit/${type}/${connection}/${id}`;
}

/**
 * The draft of changes to a task, and the stamp of what they were typed over. Where somebody else has changed the task
 * since, that is another one than the task has now.
 */
export function useEditDraft(ref: TaskRef, stamp: string): { readonly draft: Draft; readonly typedOver: string } {
  const draft = useDraft(editDraftKey(ref), 'what is there');
  const [typedOver] = useState(() => stampOf(draft.kept) ?? stamp);
  const [keep] = useState(() => (values: FieldValues) => draft.keep({ ...values, [STAMP]: typedOver }));
  return { draft: { ...draft, keep }, typedOver };
}

function stampOf(kept: unknown): string | undefined {
  const stamp: unknown = typeof kept === 'object' && kept !== null ? Object(kept)[STAMP] : undefined;
  return typeof stamp === 'string' ? stamp : undefined;
}
