import { type ReactNode, useEffect } from 'react';
import css from './page-head.module.css';

interface PageHeadProps {
  /** The one h1 of the page. */
  readonly title: ReactNode;
  /** The same as text, for the browser's tab. */
  readonly name: string;
  /** Stands beside the title: a count, a state. */
  readonly beside?: ReactNode;
  /** Stands under the title: where, whose, since when. */
  readonly below?: ReactNode;
  /** What can be done here; the one filled button last. */
  readonly actions?: ReactNode;
}

/** The head of a page. A change of route moves the focus to its heading, so that it is read out. */
export function PageHead({ title, name, beside, below, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${name} · Quayside`;
  }, [name]);
  return (
    <div className={css.root}>
      <div className={css.words}>
        <div className={css.line}>
          <h1 className={css.title} tabIndex={-1}>
            {title}
          </h1>
          {beside}
        </div>
        {below === undefined ? null : <div className={css.below}>{below}</div>}
      </div>
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </div>
  );
}
