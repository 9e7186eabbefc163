import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import '@/ui/theme/mantine-overlay-styles';
import beside from './beside-form.module.css';
import fields from './field.module.css';
import classes from './form.module.css';
import { type Pasted, type PastedRequest, parsePasted } from './parse-pasted';

interface PasteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Gets the request that was found; a message it gives back is shown, and the dialog stays. */
  readonly onRequest: (request: PastedRequest) => Message | undefined;
}

/** Takes a JSON body, a cURL command or another written request and hands on what it holds. What cannot be used is answered in words. */
export function PasteDialog({ opened, onClose, onRequest }: PasteDialogProps) {
  const t = useT();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Message>();
  const close = () => {
    setText('');
    setProblem(undefined);
    onClose();
  };
  const wrongWith = (pasted: Pasted) => {
    if (pasted.ok) return onRequest(pasted);
    // Where the path tells nothing either, what was missing is said, and not that it is foreign.
    return pasted.bare && onRequest(pasted.bare) === undefined ? undefined : pasted.problem;
  };
  const fill = () => {
    const pasted = parsePasted(text);
    const wrong = wrongWith(pasted);
    if (wrong) setProblem(wrong);
    else close();
  };
  return (
    // Composed by hand: the ready-made dialog's head is a `<header>`, to screen readers a second banner of the page.
    <Modal.Root opened={opened} onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.dialogHead}>
          <Modal.Title>{t(say('forms.paste.title'))}</Modal.Title>
          <Modal.CloseButton aria-label={t(say('forms.paste.cancel'))} />
        </div>
        <Modal.Body>
          <div className={fields.choice}>
            <Textarea
              data-autofocus
              label={t(say('forms.paste.label'))}
              description={t(say('forms.paste.help'))}
              error={problem && t(problem)}
              errorProps={{ role: 'alert' }}
              classNames={{ input: fields.mono ?? '' }}
              rows={12}
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setProblem(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
                // Taken here: the form that the dialog belongs to must not be sent by it.
                event.preventDefault();
                fill();
              }}
            />
            <div className={beside.footerButtons}>
              <Button onClick={close}>{t(say('forms.paste.cancel'))}</Button>
              <Button variant="filled" onClick={fill}>
                {t(say('forms.paste.fill'))}
              </Button>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
