import { useState } from 'react';
import type { Message } from '@/core/message';
import { useFormHandle } from '@/forms/form-scope';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { SaveState, useSaveEdit } from '@/queries/use-edit';
import type { Edited } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';
import { OVER } from './over';

interface EditOutcomeProps {
  readonly saving: ReturnType<typeof useSaveEdit>;
  /** Something was typed and not saved. */
  readonly hasDraft: boolean;
  readonly onSee: (now: Edited<unknown>) => void;
  /** What saving would do now, step by step. */
  readonly toCome: readonly Message[];
}

/** How far saving is and what came of it, where it is not simply done. It stays until it is read or saved again. */
export function EditOutcome({ saving, hasDraft, onSee, toCome }: EditOutcomeProps) {
  const t = useT();
  const { state } = saving;
  const dismiss = (
    <Button variant="default" size="xs" onClick={saving.dismiss}>
      {t(say('shell.dismiss'))}
    </Button>
  );
  switch (state.kind) {
    case 'idle':
    case 'reading':
    case 'done':
      return null;
    case 'saving': {
      const { calls, step } = state;
      const label = calls[step]?.label;
      if (calls.length < 2 || !label) return null;
      return <p role="status">{t(say('edit.step', { n: step + 1, of: calls.length, label: t(label) }))}</p>;
    }
    case 'begun':
    case 'late':
      return (
        <div role="status" ref={intoView}>
          <FailureNote
            kind="unclear"
            what={t(state.kind === 'late' ? lateWords(state, t) : say('edit.begun'))}
            {...(toCome.length > 0
              ? { why: t(say('edit.begun.next', { labels: toCome.map(t).join(' · ') })) }
              : undefined)}
            actions={dismiss}
          />
        </div>
      );
    case 'nothing':
      return (
        <div role="status" ref={intoView}>
          {t(say('edit.nothing'))} {dismiss}
        </div>
      );
    case 'changed':
      return <Changed now={state.edited} hasDraft={hasDraft} onSee={onSee} />;
    case 'unread':
    case 'refused':
    case 'lost':
      return (
        <div role="alert" ref={intoView}>
          <FailureNote
            {...failureWords(t, state.failure)}
            kind={state.kind === 'lost' ? 'unclear' : 'failed'}
            what={t(wordsFor(state, t))}
            actions={dismiss}
          />
        </div>
      );
  }
}

function lateWords({ calls, step }: Extract<SaveState, { kind: 'late' }>, t: (message: Message) => string): Message {
  return say('edit.late', { label: t(calls[step]?.label ?? say('edit.save')) });
}

type Stopped = Extract<SaveState, { kind: 'unread' | 'refused' | 'lost' }>;

function wordsFor(state: Stopped, t: (message: Message) => string): Message {
  if (state.kind === 'unread') return say('edit.unread');
  const { calls, step } = state;
  const label = t(calls[step]?.label ?? say('edit.save'));
  if (state.kind === 'lost') return say('edit.lost', { label });
  return step === 0 ? say('edit.refused') : say('edit.part', { done: step, of: calls.length, label });
}

/** Two have changed the same task: it is the operator's to say which of it counts. */
function Changed({
  now,
  hasDraft,
  onSee,
}: { readonly now: Edited<unknown> } & Omit<EditOutcomeProps, 'saving' | 'toCome'>) {
  const t = useT();
  const form = useFormHandle();
  const [asks, setAsks] = useState(false);
  return (
    <div role="alert" ref={intoView}>
      <FailureNote
        kind="unclear"
        what={t(say('edit.changed'))}
        why={t(say('edit.changed.body'))}
        actions={
          <>
            <Button variant="default" size="xs" onClick={() => (hasDraft ? setAsks(true) : onSee(now))}>
              {t(say('edit.changed.see'))}
            </Button>
            <Button variant="default" size="xs" onClick={() => form.submit(OVER)}>
              {t(say('edit.changed.over'))}
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

/** It stands above the form, and the button below it. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
