import css from './progress-bar.module.css';

interface ProgressBarProps {
  /** The share to draw, 0 to 1, as `progressFraction` gives it. */
  readonly fraction: number;
  /** What goes on, in the reader's language: "devices-full, 62 %". */
  readonly label: string;
  /** 4 px in rows, 8 px in the card of one task. */
  readonly thick?: boolean;
}

/** A bar without movement of its own: a transform costs no layout, and no transition keeps the page still. */
export function ProgressBar({ fraction, label, thick = false }: ProgressBarProps) {
  const share = Math.min(1, Math.max(0, Number.isFinite(fraction) ? fraction : 0));
  return (
    <div
      className={css.track}
      data-thick={thick || undefined}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100 + 1e-9)}
    >
      <div className={css.fill} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
