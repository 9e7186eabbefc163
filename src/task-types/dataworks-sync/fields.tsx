import { useWatch } from 'react-hook-form';
import { FieldGroup } from '@/forms/field-group';
import { useFormHandle } from '@/forms/form-scope';
import { createFields } from '@/forms/schema-form';
import { useT } from '@/i18n/use-t';
import classes from './fields.module.css';
import { words } from './form-messages';
import { isServerless } from './form-rules';
import { defaults, type schema, type Values } from './schema';
import { ScriptField } from './wizard/script-field';

const { Field } = createFields<typeof schema>();

/** The layout of the form, for the kind of task that is chosen; each control comes from the schema's metadata. */
export function Fields() {
  const [taskType, resourceGroup] = useWatch<Values, ['taskType', 'resourceGroup']>({
    name: ['taskType', 'resourceGroup'],
  });
  // What a clone or an edit began with; a new script has nothing to differ from.
  const { defaults: beginning, fixed } = useFormHandle();
  const begun: unknown = beginning['script'];
  const baseline = typeof begun === 'string' && begun !== defaults.script ? { baseline: begun } : undefined;
  const offline = taskType === 'DI_OFFLINE';
  return (
    <>
      <FieldGroup title={words('group.task')}>
        <Field name="taskType" />
        <Field name="name" />
        <Field name="folder" />
        <Field name="resourceGroup" />
        {offline && isServerless(resourceGroup) && <Field name="cu" />}
      </FieldGroup>
      {offline ? (
        <FieldGroup title={words('group.script')}>
          <ScriptField name="script" {...baseline} />
        </FieldGroup>
      ) : (
        <>
          {'taskType' in fixed && <EditNotes />}
          <FieldGroup title={words('group.source')}>
            <Field name="reader" />
            <Field name="databases" />
            <Field name="tables" />
          </FieldGroup>
          <FieldGroup title={words('group.target')}>
            <Field name="target" />
            <Field name="writer" />
            {taskType === 'DI_SOLUTION' && <Field name="scheduleGroup" />}
          </FieldGroup>
        </>
      )}
      <FieldGroup title={words('group.after')}>
        {offline ? <Field name="afterOffline" /> : <Field name="afterRunning" />}
      </FieldGroup>
    </>
  );
}

/** What must be known before the tables of a generated script are changed. */
function EditNotes() {
  const t = useT();
  return (
    <>
      <p className={classes.note}>{t(words('edit.running'))}</p>
      <p className={classes.note}>{t(words('edit.long'))}</p>
    </>
  );
}
