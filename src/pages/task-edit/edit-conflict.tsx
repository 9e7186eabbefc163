import { useState } from 'react';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Edited } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FailureNote } from '@/ui/failure-note';
import { intoView } from './into-view';
import { type ByName, type Kept, mergedValues, theirChanges } from './merge-changes';
import { OVER } from './over';
import { TheirChanges } from './their-changes';

interface EditConflictProps {
  /** The task as somebody else has left it. */
  readonly now: Edited<unknown>;
  /** What was typed over; undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
  /** Begins anew with theirs alone. */
  readonly onSee: (now: Edited<unknown>) => void;
  /** Begins anew with both. */
  readonly onMerge: (now: Edited<unknown>, values: ByName) => void;
}

/** Two have changed the same task: what the other did, and whose counts is the operator's to say. */
export function EditConflict({ now, before, onSee, onMerge }: EditConflictProps) {
  const t = useT();
  const form = useFormHandle();
  const { typed } = useFormValues();
  const [asks, setAsks] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, Kept>>>({});
  const sides = { schema: form.schema, before, theirs: now.values, mine: typed, fixed: form.fixed };
  const changes = theirChanges(sides).map((change) => {
    const field = fieldAt(form.schema, change.name);
    return { ...change, meta: field && metaOf(field) };
  });
  return (
    <div role="alert" ref={intoView}>
      <FailureNote
        kind="unclear"
        what={t(say('edit.changed'))}
        why={t(say(changes.length === 0 ? 'edit.changed.elsewhere' : 'edit.changed.body'))}
        actions={
          <>
            <TheirChanges
              changes={changes}
              chosen={chosen}
              onChoose={(name, kept) => setChosen((held) => ({ ...held, [name]: kept }))}
            />
            <Button variant="default" size="xs" onClick={() => onMerge(now, mergedValues(sides, chosen))}>
              {t(say('edit.changed.merge'))}
            </Button>
            <Button variant="default" size="xs" onClick={() => form.submit(OVER)}>
              {t(say('edit.changed.over'))}
            </Button>
            <Button variant="subtle" size="xs" onClick={() => setAsks(true)}>
              {t(say('edit.changed.see'))}
            </Button>
          </>
        }
      />
      <ConfirmDialog
        title={t(say('edit.drop.title'))}
        keep={t(say('edit.drop.keep'))}
        act={t(say('edit.drop.act'))}
        opened={asks}
        onKeep={() => setAsks(false)}
        onAct={() => {
          setAsks(false);
          onSee(now);
        }}
      >
        <p>{t(say('edit.drop.body'))}</p>
      </ConfirmDialog>
    </div>
  );
}
