import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import type { Failure } from '@/transport/failures';
import { waitUntil } from './failure-words';
import { Button } from '@/ui/button';

interface RetryButtonProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Tries again what failed, once the API may be asked again. Until then it says how long that is, and keeps its place and focus. */
export function RetryButton({ failure, onRetry }: RetryButtonProps) {
  const t = useT();
  const until = waitUntil(failure) ?? 0;
  const seconds = useTicking((_, wallNow) => Math.max(0, Math.ceil((until - wallNow) / 1_000)));
  const early = seconds > 0;
  return (
    <Button
      variant="default"
      size="xs"
      aria-disabled={early}
      {...(early ? { 'data-disabled': true } : undefined)}
      onClick={() => {
        if (!early) onRetry();
      }}
    >
      {t(say('shell.broke.again'))}
      {early && <span aria-live="off">&nbsp;{t(say('ui.time.inSeconds', { n: seconds }))}</span>}
    </Button>
  );
}
