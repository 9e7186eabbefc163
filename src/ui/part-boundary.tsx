import { Component, type ReactNode } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { isNotLoaded } from './not-loaded';
import css from './part-boundary.module.css';
import { Button } from './button';

interface PartBoundaryProps {
  readonly children: ReactNode;
  /** Called before the part is tried again. */
  readonly onRetry?: () => void;
  /** What broke, in words; left out, it is "this part". */
  readonly what?: string;
}

interface PartBoundaryState {
  readonly error: { readonly thrown: unknown } | undefined;
  readonly tries: number;
}

/** Keeps what breaks in one part of a page from breaking the rest: a line in its place, and a way to try it again. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { error: undefined, tries: 0 };

  static getDerivedStateFromError(thrown: unknown): Pick<PartBoundaryState, 'error'> {
    return { error: { thrown } };
  }

  override render(): ReactNode {
    const { error, tries } = this.state;
    if (!error) return this.props.children;
    const { what, onRetry } = this.props;
    const missing = isNotLoaded(error.thrown);
    return (
      <BrokenPart
        {...(what === undefined ? undefined : { what })}
        missing={missing}
        // Browsers may remember which module they could not get: the second time only a new page helps.
        reloads={missing && tries > 0}
        onRetry={() => {
          onRetry?.();
          this.setState({ error: undefined, tries: tries + 1 });
        }}
      />
    );
  }
}

interface BrokenPartProps {
  readonly what?: string;
  /** It did not come, as against: it came and threw. */
  readonly missing: boolean;
  readonly reloads: boolean;
  readonly onRetry: () => void;
}

function BrokenPart({ what, missing, reloads, onRetry }: BrokenPartProps) {
  const t = useT();
  return (
    <div className={css.root} role="status">
      <span>{what ?? t(say(missing ? 'shell.part.missing' : 'shell.part.broke'))}</span>
      <Button variant="default" size="xs" onClick={reloads ? () => location.reload() : onRetry}>
        {t(say(reloads ? 'shell.reload' : 'shell.broke.again'))}
      </Button>
    </div>
  );
}
