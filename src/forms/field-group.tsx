import { type ReactNode, useId } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import classes from './form.module.css';

/** Fields that belong together, under one title. */
export function FieldGroup({ title, children }: { readonly title: Message; readonly children: ReactNode }) {
  const t = useT();
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={classes.group}>
      <h2 id={id} className={classes.groupTitle}>
        {t(title)}
      </h2>
      {children}
    </fieldset>
  );
}
