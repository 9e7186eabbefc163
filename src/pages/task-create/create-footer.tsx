import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormFooter } from '@/forms/form-footer';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';

/** The buttons of the create page; they stay in sight. */
export function CreateFooter({ draft }: { readonly draft: ReactNode }) {
  const t = useT();
  return (
    <FormFooter note={draft}>
      <Button variant="default" renderRoot={(props) => <Link to="/tasks" {...props} />}>
        {t(say('create.cancel'))}
      </Button>
      <SubmitButton primary label={say('create.submit')} busyLabel={say('create.submit.busy')} />
    </FormFooter>
  );
}
