import { useWatch } from 'react-hook-form';
import { isRecord } from '@/core/is-record';
import { FieldGroup } from '@/forms/field-group';
import { useFormHandle } from '@/forms/form-scope';
import { MoreSettings } from '@/forms/more-settings';
import { createFields } from '@/forms/schema-form';
import { useT } from '@/i18n/use-t';
import { ConnectionField } from './config/connection-field';
import { readTree } from './config/kept-json';
import { ProfileFields } from './config/profile-fields';
import { RestField } from './config/rest-field';
import { hasConnection } from './config/source-types';
import { TableFields } from './config/table-fields';
import { useConnectionName } from './config/use-connection-name';
import css from './fields.module.css';
import { KeptFields } from './fields-kept';
import { words } from './form-messages';
import { MetadataField } from './metadata/metadata-field';
import { ScheduleField } from './schedule/schedule-field';
import type { schema, Values } from './schema';

const { Field } = createFields<typeof schema>();

/** The layout of the form; each control comes from the schema's metadata. */
export function Fields() {
  const { fixed } = useFormHandle();
  const [type, connection] = useWatch<Values, ['dataSourceType', 'connection']>({
    name: ['dataSourceType', 'connection'],
  });
  // Here and not in the field: that goes with its id.
  useConnectionName();
  const edits = 'dataSourceType' in fixed;
  const connects = hasConnection(type);
  return (
    <>
      <FieldGroup title={words('group.what')}>
        <Field name="name" />
        <Field name="description" />
        <Field name="directory" />
        <MoreSettings names={['owner', 'userId']}>
          <Field name="owner" />
          <Field name="userId" />
          <KeptFields />
        </MoreSettings>
      </FieldGroup>
      <FieldGroup title={words('group.from')}>
        <Field name="dataSourceType" />
        {(connects !== false || connection !== '') && <ConnectionField connects={connects} />}
        <TableFields />
        <MoreSettings names={['sourceWorkspace']}>
          <Field name="sourceWorkspace" />
          <Field name="connectionName" />
        </MoreSettings>
      </FieldGroup>
      <FieldGroup title={words('group.how')}>
        <Field name="alivePolicy" />
        <Field name="gonePolicy" />
        <ProfileFields />
        <MoreSettings names={['rest', 'metadata']}>
          <RestField />
          <MetadataField name="metadata" />
        </MoreSettings>
      </FieldGroup>
      <FieldGroup title={words('group.when')}>
        {edits && <ScheduleNote />}
        <ScheduleField name="schedule" hasSwitch={edits} />
      </FieldGroup>
      {!edits && (
        <FieldGroup title={words('group.then')}>
          <Field name="afterwards" />
        </FieldGroup>
      )}
    </>
  );
}

/** What saving does to a schedule as it stands. */
function ScheduleNote() {
  const t = useT();
  const { defaults } = useFormHandle();
  const origin: unknown = defaults['origin'];
  const task = typeof origin === 'string' ? readTree(origin) : undefined;
  const schedule = isRecord(task) ? task['schedule_config'] : undefined;
  const enabled = isRecord(schedule) ? schedule['enabled'] : undefined;
  const state = enabled === 3 ? 'on' : enabled === 5 ? 'paused' : 'off';
  return <p className={css.note}>{t(words(`edit.schedule.${state}`))}</p>;
}
