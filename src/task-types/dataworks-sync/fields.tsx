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
  const t = useT();
  const [taskType, resourceGroup, afterRunning] = useWatch<Values, ['taskType', 'resourceGroup', 'afterRunning']>({
    name: ['taskType', 'resourceGroup', 'afterRunning'],
  });
  // What a clone or an edit began with; a new script has nothing to differ from.
  const { defaults: beginning, fixed } = useFormHandle();
  const begun: unknown = beginning['script'];
  const baseline = typeof begun === 'string' && begun !== defaults.script ? { baseline: begun } : undefined;
  const offline = taskType === 'DI_OFFLINE';
  const edits = 'taskType' in fixed;
  return (
    <>
      <FieldGroup title={words('group.task')}>
        <Field name="taskType" />
        <Field name="name" />
        <Field name="folder" look={{ optional: !offline }} />
        <Field name="resourceGroup" look={offline ? GROUP_LOOKS[edits ? 'edit' : 'offline'] : {}} />
        {offline && isServerless(resourceGroup) && <Field name="cu" />}
      </FieldGroup>
      {offline ? (
        <FieldGroup title={words('group.script')}>
          <ScriptField name="script" {...baseline} />
        </FieldGroup>
      ) : (
        <>
          {edits && <EditNotes />}
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
        {offline ? (
          <Field name="afterOffline" look={edits ? { help: words('field.afterOffline.help.edit') } : {}} />
        ) : (
          <Field name="afterRunning" />
        )}
        {taskType === 'DI_REALTIME' && afterRunning === 'start' && !edits && (
          <p className={classes.note}>{t(words('after.start.bare'))}</p>
        )}
      </FieldGroup>
    </>
  );
}

/** An offline task may leave the choice of a group to DataWorks. */
const GROUP_LOOKS = {
  offline: { optional: true, help: words('field.resourceGroup.help.offline') },
  edit: { optional: true, help: words('field.resourceGroup.help.edit') },
};

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
