import { Link, useLocation } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import css from './route-broke.module.css';

/** What stands at an address that leads nowhere: the shell stays, and a way back. */
export function NotFound() {
  const t = useT();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <div className={css.root}>
      <EmptyNote
        heading="h1"
        title={t(say('shell.notFound.title'))}
        body={t(say('shell.notFound.body', { path }))}
        action={
          <Button renderRoot={(props) => <Link to="/tasks" {...props} />}>{t(say('shell.notFound.back'))}</Button>
        }
      />
    </div>
  );
}
