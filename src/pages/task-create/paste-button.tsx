import { useId, useState } from 'react';
import { useFormHandle } from '@/forms/form-scope';
import type { PastedRequest } from '@/forms/parse-pasted';
import { PasteDialog } from '@/forms/paste-dialog';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskForm } from '@/task-types/task-form';
import css from './task-create.module.css';
import { Button } from '@/ui/button';

/** A mark by which a vendor knows a repetition: another creation must not be taken for one. */
const OWN_MARK = /^client_?token$/i;

/** What a request does not tell, at its field. */
const UNTOLD = say('create.pasted.untold');

const LOCKED = say('create.paste.locked');

/** Fills the form from a vendor's request, and says what it could not use. */
export function PasteButton({ form, isLocked }: { readonly form: TaskForm; readonly isLocked: boolean }) {
  const t = useT();
  const { methods, rejections, reject, dismiss } = useFormHandle();
  const [opened, setOpened] = useState(false);
  const reasonId = useId();
  const [told, setTold] = useState<readonly Message[]>([]);

  const fill = ({ body: pasted, path, dropped = [] }: PastedRequest): Message | undefined => {
    // The operation's name stands among the parameters of an RPC, and is none.
    const { Action: _, ...body } = pasted;
    const filled = form.fromBody(body, path);
    if (!filled) {
      const wrong = form.wrongInBody?.(body, path) ?? [];
      return wrong.length > 0 ? say('create.pasted.wrong', { names: wrong.join(', ') }) : say('create.pasted.foreign');
    }
    for (const [name, value] of Object.entries(filled.values)) {
      methods.setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
    for (const told of rejections) if (told.message === UNTOLD) dismiss(told);
    for (const name of filled.unknown) reject({ name, message: UNTOLD });
    const names = filled.ignored.join(', ');
    setTold([
      names === '' ? say('create.pasted') : say('create.pasted.ignored', { names }),
      ...Object.keys(body).flatMap((name) => (OWN_MARK.test(name) ? say('create.pasted.ownMark', { name }) : [])),
      ...(dropped.length > 0 ? [say('create.pasted.dropped', { names: dropped.join(', ') })] : []),
    ]);
    return undefined;
  };

  return (
    <>
      <span role="status" className={css.quiet}>
        {told.map(t).join(' ')}
      </span>
      <Button
        variant="default"
        aria-disabled={isLocked}
        {...(isLocked ? { 'aria-describedby': reasonId, title: t(LOCKED) } : undefined)}
        onClick={() => setOpened(!isLocked)}
      >
        {t(say('create.paste'))}
      </Button>
      {isLocked && (
        <span id={reasonId} className="visually-hidden">
          {t(LOCKED)}
        </span>
      )}
      <PasteDialog opened={opened && !isLocked} onClose={() => setOpened(false)} onRequest={fill} />
    </>
  );
}
