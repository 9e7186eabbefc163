import css from './skeleton.module.css';

interface SkeletonProps {
  /** How many rows will stand here. */
  readonly rows: number;
  /** Height of one row in px, the same as the real one, so that nothing shifts when it comes. */
  readonly rowHeight?: number;
}

/** Grey bars of the height of what comes. It stands still, and appears after 300 ms only: a quick answer shows none. */
export function Skeleton({ rows, rowHeight = 40 }: SkeletonProps) {
  return (
    <div className={css.root} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.row} style={{ height: rowHeight }}>
          <span className={css.bar} />
          <span className={css.bar} />
          <span className={css.bar} />
        </div>
      ))}
    </div>
  );
}
