import { InputWrapperContext } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { ControlKind, ResolvedMeta } from './field-meta';
import classes from './field.module.css';
import { ProblemMark } from './problem-mark';

interface FieldFrameProps {
  readonly id: string;
  readonly name: string;
  readonly meta: ResolvedMeta;
  readonly error?: Message;
  /** What would put the error right. */
  readonly mend?: ReactNode;
  readonly children: ReactNode;
}

/** Controls made of several inputs: their label names the group. */
const GROUPS: ReadonlySet<ControlKind> = new Set(['segmented']);

/** The ids of what describes a field's control. */
export function describedBy(id: string): string {
  return `${id}-help ${id}-error`;
}

/** What stands around a control: label above, help under it, error beneath. The error is read out when it comes. */
export function FieldFrame({ id, name, meta, error, mend, children }: FieldFrameProps) {
  const t = useT();
  const label = { id: `${id}-label`, className: classes.label, children: t(meta.label) };
  return (
    <div className={classes.field} data-field={name} data-width={meta.width}>
      <div className={classes.head}>
        {GROUPS.has(meta.control) ? <span {...label} /> : <label {...label} htmlFor={id} />}
        {meta.optional && <span className={classes.aside}>{t(say('forms.optional'))}</span>}
        {meta.wire !== undefined && <code className={classes.wire}>{meta.wire}</code>}
      </div>
      <div id={`${id}-help`} className={classes.help}>
        {meta.help && t(meta.help)}
      </div>
      <div className={classes.control}>
        <InputWrapperContext
          value={{
            inputId: id,
            labelId: label.id,
            describedBy: describedBy(id),
            offsetTop: false,
            offsetBottom: false,
            getStyles: null,
          }}
        >
          {children}
        </InputWrapperContext>
        {meta.unit && <span className={classes.aside}>{t(meta.unit)}</span>}
      </div>
      <div id={`${id}-error`} className={classes.error} aria-live="polite">
        {error && (
          <>
            <ProblemMark />
            <span dir="auto">{t(error)}</span>
          </>
        )}
      </div>
      {mend}
    </div>
  );
}
