import type { ReactNode } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';

/** One line of a list of facts; none where there is nothing to say. */
export function Fact({ label, children }: { readonly label: Message; readonly children: ReactNode }) {
  const t = useT();
  if (children === undefined || children === null || children === false || children === '') return null;
  return (
    <>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </>
  );
}
