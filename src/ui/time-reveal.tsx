import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { CopyButton } from './copy-button';
import { fullTime, isInstant } from './format-time';
import { SafeText } from './safe-text';
import { Time } from './time';
import css from './time-reveal.module.css';

interface TimeRevealProps {
  readonly at: number | undefined;
  readonly now: number;
  readonly zone: string;
  readonly form?: 'near' | 'full';
  /** The vendor's own spelling of it, where it was told. */
  readonly raw?: string | undefined;
}

/** A time that opens: in the chosen zone, in UTC, as the vendor sent it, each to be copied. By click, tap or Enter. */
export function TimeReveal({ at, now, zone, form = 'full', raw }: TimeRevealProps) {
  const t = useT();
  if (!isInstant(at)) return <Time at={at} now={now} zone={zone} />;
  const rows = [
    { name: t(say('ui.time.zone')), value: fullTime(at, zone) },
    { name: t(say('ui.time.utc')), value: new Date(at).toISOString() },
    ...(raw === undefined ? [] : [{ name: t(say('ui.time.raw')), value: raw }]),
  ];
  return (
    // It floats over its neighbours, so it goes when the focus does, and with Escape, alone.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens to what bubbles from its parts
    <details
      className={css.root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
        event.stopPropagation();
      }}
    >
      <summary className={css.summary}>
        <Time at={at} now={now} zone={zone} form={form} />
      </summary>
      {/* Focusable, so that a click in it to select text is no loss of focus. */}
      <dl className={css.panel} tabIndex={-1}>
        {rows.map(({ name, value }) => (
          <div className={css.row} key={name}>
            <dt>{name}</dt>
            <dd>
              <SafeText text={value} />
              <CopyButton value={value} what={name} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
