import { CloseButton } from '@mantine/core';
import { useFormState } from 'react-hook-form';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import classes from './form.module.css';
import { summaryId, useFormHandle } from './form-scope';
import { ProblemMark } from './problem-mark';
import { useProblems } from './problems';

/** What stands in the way, once the form was sent: what concerns the whole, then links to the fields. */
export function ErrorSummary() {
  const t = useT();
  const form = useFormHandle();
  const id = summaryId(form.id);
  const { submitCount } = useFormState({ control: form.methods.control });
  const { fields, general } = useProblems();
  const shown = (submitCount > 0 || form.rejections.length > 0) && fields.length + general.length > 0;
  return (
    <div
      id={id}
      tabIndex={-1}
      className={classes.summaryPlace}
      aria-labelledby={shown ? `${id}-title` : undefined}
      role={shown ? 'group' : undefined}
    >
      {shown && (
        <div className={classes.summary}>
          <h2 id={`${id}-title`} className={classes.groupTitle}>
            <ProblemMark />
            {t(say('forms.summary.title', { count: fields.length }))}
          </h2>
          <ul className={classes.problems}>
            {general.map(({ message, rejection }, index) => (
              <li key={index} className={classes.problem}>
                <span dir="auto">{t(message)}</span>
                {rejection && (
                  <CloseButton
                    size="sm"
                    aria-label={t(say('forms.summary.dismiss'))}
                    onClick={() => form.dismiss(rejection)}
                  />
                )}
              </li>
            ))}
            {fields.map(({ name, label, message }) => (
              <li key={name}>
                <a
                  href={`#${form.id}-${name}`}
                  onClick={(event) => {
                    event.preventDefault();
                    form.focusField(name);
                  }}
                >
                  {t(say('forms.summary.entry', { field: t(label), problem: t(message) }))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
