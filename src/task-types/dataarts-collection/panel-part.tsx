import type { ReactNode } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import { PanelFailure } from '@/task-types/panel-failure';
import type { PanelPart } from '@/task-types/task-type';
import { Skeleton } from '@/ui/skeleton';
import { words } from './panel-messages';

interface PartProps<T> {
  readonly part: PanelPart<T>;
  /** What is said where it could not be read. */
  readonly failed: Message;
  readonly loading: Message;
  readonly children: (value: T) => ReactNode;
}

/** A part of the vendor's world: while it comes, where it did not, and once it is there. */
export function Part<T>({ part, failed, loading, children }: PartProps<T>) {
  const t = useT();
  switch (part.state) {
    case 'loading':
      return (
        <div aria-busy="true">
          <p className="visually-hidden">{t(loading)}</p>
          <Skeleton rows={3} rowHeight={28} />
        </div>
      );
    case 'failed':
      return <PanelFailure what={failed} failure={part.failure} act={{ label: words('retry'), do: part.retry }} />;
    case 'ready':
      return children(part.value);
  }
}
