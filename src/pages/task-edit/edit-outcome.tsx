import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { SaveState, useSaveEdit } from '@/queries/use-edit';
import type { Edited } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';
import { EditConflict } from './edit-conflict';
import { intoView } from './into-view';
import type { ByName } from './merge-changes';

interface EditOutcomeProps {
  readonly saving: ReturnType<typeof useSaveEdit>;
  /** What was typed over; undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
  readonly onSee: (now: Edited<unknown>) => void;
  readonly onMerge: (now: Edited<unknown>, values: ByName) => void;
  /** What saving would do now, step by step. */
  readonly toCome: readonly Message[];
}

/** How far saving is and what came of it, where it is not simply done. It stays until it is read or saved again. */
export function EditOutcome(props: EditOutcomeProps) {
  const { saving, before, onSee, onMerge, toCome } = props;
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
      return <EditConflict now={state.edited} {...{ before, onSee, onMerge }} />;
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
