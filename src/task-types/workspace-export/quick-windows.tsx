import { useFormHandle } from '@/forms/form-scope';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { words } from './form-messages';
import css from './quick-windows.module.css';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The whole of what Workspace keeps moves on while one types: it begins so much later. */
const SPARE_MS = 15 * MINUTE_MS;

const WINDOWS = [
  { days: 1, label: words('window.day') },
  { days: 7, label: words('window.week') },
  { days: 30, label: words('window.month') },
] as const;

/** Fills both times with a stretch that ends now; none that is longer than Workspace keeps. */
export function QuickWindows({ most }: { readonly most: number }) {
  const t = useT();
  const { methods, now } = useFormHandle();
  const fill = (days: number) => {
    const end = Math.floor(now() / MINUTE_MS) * MINUTE_MS;
    const start = end - days * DAY_MS + (days === most ? SPARE_MS : 0);
    for (const [name, at] of [
      ['start', start],
      ['end', end],
    ] as const) {
      const text = new Date(at).toISOString().replace('.000Z', 'Z');
      methods.setValue(name, text, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
  return (
    <div className={css.row} role="group" aria-label={t(words('window'))}>
      {WINDOWS.filter(({ days }) => days <= most).map(({ days, label }) => (
        <Button key={days} size="xs" variant="default" onClick={() => fill(days)}>
          {t(label)}
        </Button>
      ))}
    </div>
  );
}
