import type { ErrorComponentProps } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { isNotLoaded } from '@/ui/not-loaded';
import { PageNotLoaded } from './page-not-loaded';
import css from './route-broke.module.css';

/** What stands where a page threw: it did not come, or a mistake of ours, told as one. The shell and the other pages go on. */
export function RouteBroke({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <div className={css.root}>
      {isNotLoaded(error) ? (
        <PageNotLoaded />
      ) : (
        <EmptyNote
          heading="h1"
          title={t(say('shell.broke.title'))}
          body={t(say('shell.broke.body'))}
          action={<Button onClick={reset}>{t(say('shell.broke.again'))}</Button>}
        />
      )}
    </div>
  );
}
