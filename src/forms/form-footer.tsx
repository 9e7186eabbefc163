import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import classes from './beside-form.module.css';
import { useFormHandle } from './form-scope';
import { useProblems } from './problems';

interface FormFooterProps {
  /** Stands at the left while nothing is to be corrected. */
  readonly note?: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly children: ReactNode;
}

/** The bar that stays at the foot of a form: how much is to be corrected, which leads there, and the buttons. */
export function FormFooter({ note, children }: FormFooterProps) {
  const t = useT();
  const form = useFormHandle();
  const { fields } = useProblems();
  return (
    <div className={classes.footer}>
      <div className={classes.footerNote}>
        {fields.length > 0 ? (
          <UnstyledButton
            type="button"
            className={classes.link ?? ''}
            onClick={() => form.focusFirstOf(fields.map(({ name }) => name))}
          >
            {t(say('forms.summary.title', { count: fields.length }))}
          </UnstyledButton>
        ) : (
          note
        )}
      </div>
      <div className={classes.footerButtons}>{children}</div>
    </div>
  );
}
