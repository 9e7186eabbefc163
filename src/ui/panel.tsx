import { type ReactNode, useId } from 'react';
import css from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Stands at the right of the title: a link, a count, a small choice. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A card: one subject with its heading, a region that one can jump to. */
export function Panel({ title, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={css.root} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
