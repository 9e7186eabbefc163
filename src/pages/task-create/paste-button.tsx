import { useState } from 'react';
import { useFormHandle } from '@/forms/form-scope';
import { PasteDialog } from '@/forms/paste-dialog';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskForm } from '@/task-types/task-form';
import css from './task-create.module.css';
import { Button } from '@/ui/button';

/** Fills the form from a vendor's request body, and says what it could not use. */
export function PasteButton({ form }: { readonly form: TaskForm }) {
  const t = useT();
  const { methods } = useFormHandle();
  const [opened, setOpened] = useState(false);
  const [told, setTold] = useState<Message>();

  const fill = (body: unknown): Message | undefined => {
    const filled = form.fromBody(body);
    if (!filled) {
      const wrong = form.wrongInBody?.(body) ?? [];
      return wrong.length > 0 ? say('create.pasted.wrong', { names: wrong.join(', ') }) : say('create.pasted.foreign');
    }
    for (const [name, value] of Object.entries(filled.values)) {
      methods.setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
    const names = filled.ignored.join(', ');
    setTold(names === '' ? say('create.pasted') : say('create.pasted.ignored', { names }));
    return undefined;
  };

  return (
    <>
      <span role="status" className={css.quiet}>
        {told ? t(told) : ''}
      </span>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t(say('create.paste'))}
      </Button>
      <PasteDialog opened={opened} onClose={() => setOpened(false)} onBody={fill} />
    </>
  );
}
