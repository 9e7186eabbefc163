import type { ReactNode } from 'react';
import { get, useWatch } from 'react-hook-form';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import classes from './field.module.css';
import { useFormHandle } from './form-scope';

interface MoreSettingsProps {
  /** The fields inside: how many of them differ from their defaults is told. */
  readonly names?: readonly string[];
  /** Told instead, where the page knows better. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** Fields that few need, folded away. A field with an error opens it when it is gone to. */
export function MoreSettings({ names = [], count, children }: MoreSettingsProps) {
  const t = useT();
  const { methods, defaults } = useFormHandle();
  const values: readonly unknown[] = useWatch({ control: methods.control, name: [...names] });
  const changed =
    count ??
    names.filter((name, index) => JSON.stringify(values[index] ?? '') !== JSON.stringify(get(defaults, name) ?? ''))
      .length;
  return (
    <details className={classes.more}>
      <summary>
        {t(say('forms.more'))}
        {changed > 0 && <span className={classes.aside}>{t(say('forms.more.changed', { count: changed }))}</span>}
      </summary>
      <div className={classes.moreFields}>{children}</div>
    </details>
  );
}
