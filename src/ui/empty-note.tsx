import type { ReactNode } from 'react';
import css from './empty-note.module.css';

interface EmptyNoteProps {
  /** What is not there: "Nothing matches". */
  readonly title: string;
  /** `h1` where it stands for the whole page. */
  readonly heading?: 'p' | 'h1';
  /** What will stand here, which filters hide it, or why it could not be seen. */
  readonly body?: ReactNode;
  /** The one act that helps. */
  readonly action?: ReactNode;
}

/** An empty place, said in words, left-aligned like what would stand there. */
export function EmptyNote({ title, heading: Heading = 'p', body, action }: EmptyNoteProps) {
  return (
    <div className={css.root}>
      <Heading className={css.title} tabIndex={Heading === 'h1' ? -1 : undefined}>
        {title}
      </Heading>
      {body === undefined ? null : <div className={css.body}>{body}</div>}
      {action === undefined ? null : <div className={css.action}>{action}</div>}
    </div>
  );
}
