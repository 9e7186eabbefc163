import type { DisplayStatus } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Fate } from '@/queries/several-removals';
import { StatusMark } from '@/ui/status-mark';

const MARKS: Readonly<Record<Fate, DisplayStatus>> = {
  going: 'running',
  gone: 'succeeded',
  before: 'expired',
  absent: 'succeeded',
  there: 'failed',
  unclear: 'unknown',
};

/** What became of one of several. */
export function FateMark({ fate }: { readonly fate: Fate }) {
  const t = useT();
  return (
    <>
      <StatusMark status={MARKS[fate]} />
      {t(say(`several.${fate}`))}
    </>
  );
}
