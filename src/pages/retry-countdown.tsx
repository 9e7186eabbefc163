import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';

/** How long one is still asked to wait; `until` is a wall instant. It ticks for the eye only. */
export function RetryCountdown({ until }: { readonly until: number }) {
  const t = useT();
  const seconds = useTicking((_, wallNow) => Math.max(0, Math.ceil((until - wallNow) / 1_000)));
  return (
    // It may stand in an alert, which would else be read out each second.
    <span role="timer" aria-live="off">
      {t(seconds > 0 ? say('failure.throttled.advice', { seconds }) : say('failure.throttled.now'))}
    </span>
  );
}
