import { useEffect, useId, useRef } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { SeveralView } from '@/queries/several-removals';
import type { TaskAction } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { SeveralMeaning } from './several-meaning';
import type { SeveralRow } from './several-rows';
import css from './several.module.css';

/** Beyond so many their number is typed first. */
const MOST_UNTYPED = 20;

interface SeveralFootProps {
  readonly state: SeveralView['state'];
  /** Those that are chosen, or were. */
  readonly wanted: readonly SeveralRow[];
  readonly action: TaskAction;
  /** Whether of some nobody knows what became of them. */
  readonly unclear: boolean;
  /** What stands in the field for their number. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onSend: () => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** What deleting them means, and the buttons. */
export function SeveralFoot(props: SeveralFootProps) {
  const { state, wanted, action, unclear, typed, onType, onSend, onLook, onClose } = props;
  const t = useT();
  const id = useId();
  const main = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes, and the focus with it.
  useEffect(() => {
    if (state !== 'idle') main.current?.focus();
  }, [state]);
  const count = wanted.length;
  if (state === 'over') {
    return (
      <div className={css.actions}>
        {unclear && <Button onClick={onLook}>{t(say('several.look'))}</Button>}
        <Button ref={main} variant="filled" onClick={onClose}>
          {t(say('several.close'))}
        </Button>
      </div>
    );
  }
  if (state === 'going') {
    return (
      <div className={css.actions}>
        <Button ref={main} variant="filled" danger aria-disabled data-disabled>
          {t(say('several.busy', { count }))}
        </Button>
      </div>
    );
  }
  const mustType = count > MOST_UNTYPED;
  const reason = reasonOf(count, mustType && typed.trim() !== String(count));
  return (
    <>
      <SeveralMeaning wanted={wanted} action={action} />
      {mustType && (
        <p className={css.typed}>
          <label htmlFor={id}>{t(say('several.type', { count }))}</label>
          <input
            id={id}
            className={css.number}
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            onChange={({ currentTarget }) => onType(currentTarget.value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Enter' && !nativeEvent.isComposing && !reason) onSend();
            }}
          />
        </p>
      )}
      <div className={css.actions}>
        <Button onClick={onClose}>{t(say('removal.keep'))}</Button>
        <DisabledReasonButton variant="filled" danger reason={reason && t(reason)} onClick={onSend}>
          {t(count === 0 ? say('several.act.none') : say('several.act', { count }))}
        </DisabledReasonButton>
      </div>
    </>
  );
}

function reasonOf(count: number, isUntyped: boolean): Message | undefined {
  if (count === 0) return say('several.choose');
  return isUntyped ? say('several.type.wrong', { count }) : undefined;
}
