import { useWatch } from 'react-hook-form';
import { FieldGroup } from '@/forms/field-group';
import { createFields } from '@/forms/schema-form';
import { useT } from '@/i18n/use-t';
import type { ActionForm } from '@/task-types/task-type';
import { DDL_KINDS } from './acts/start-param';
import { kindOfTask } from './model';
import css from './panel.module.css';
import layout from './start-form.module.css';
import { words } from './start-messages';
import { NOTHING_SET, startSchema, type StartValues } from './start-schema';

const { Field } = createFields<typeof startSchema>();

/** Start parameters: all of them optional, of real-time tasks alone. */
export const startForm: ActionForm<StartValues> = {
  title: words('title'),
  words,
  schema: startSchema,
  defaults: (task) => ({ kind: kindOfTask(task) ?? 'DI_REALTIME', ...NOTHING_SET }),
  Fields: StartFields,
};

/** All of them may be left empty, which is said once. */
const PLAIN = { optional: false };

function StartFields() {
  const t = useT();
  const kind = useWatch<StartValues, 'kind'>({ name: 'kind' });
  if (kind === 'DI_SOLUTION') return <p className={css.note}>{t(words('note.solution'))}</p>;
  return (
    <div className={layout.groups}>
      <FieldGroup title={words('group.limits')}>
        <p className={css.note}>
          {t(words('note.limit'))} {t(words('note.sent'))}
        </p>
        <div className={layout.pairs}>
          <Field name="failovers" look={PLAIN} />
          <Field name="minutes" look={PLAIN} />
          <Field name="dirtyRecords" look={PLAIN} />
        </div>
      </FieldGroup>
      <FieldGroup title={words('group.ddl')}>
        <div className={layout.pairs}>
          {DDL_KINDS.map((name) => (
            <Field key={name} name={`ddl.${name}`} look={PLAIN} />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}
