import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { EmptyNote } from '@/ui/empty-note';

/** What stands where a page threw: a mistake of ours, told as one. The shell and the other pages go on. */
export function RouteBroke({ reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <EmptyNote
      heading="h1"
      title={t(say('shell.broke.title'))}
      body={t(say('shell.broke.body'))}
      action={<Button onClick={reset}>{t(say('shell.broke.again'))}</Button>}
    />
  );
}
