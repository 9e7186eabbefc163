import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Control } from '@/forms/control';
import { asText } from '@/forms/control-props';
import { Field } from '@/forms/field';
import { FieldFrame } from '@/forms/field-frame';
import { useFormHandle } from '@/forms/form-scope';
import { CronField } from './cron-field';
import { IntervalField } from './interval-field';
import { KeptNote } from './kept-note';
import { NextRuns } from './next-runs';
import { OffsetField } from './offset-field';
import { rapidSeconds, runsAtAll } from './runs-at-all';
import css from './schedule.module.css';
import { useCronChange } from './use-cron-change';
import { useMinute } from './use-minute';
import { usePart } from './use-part';
import { WallField } from './wall-field';
import { instantOf } from './wall-time';
import { scheduleWords as words } from './words';

interface ScheduleFieldProps {
  /** The form's field; its schema is `scheduleSchema`. */
  readonly name: string;
  /** Whether it has a switch of its own. That of a new task is started by what is asked of it once it is there. */
  readonly hasSwitch: boolean;
}

/** When a task runs: by hand, or by a cron in its zone, from a start to an end. Each part is a field of its own. */
export function ScheduleField({ name, hasSwitch }: ScheduleFieldProps) {
  const { methods, now } = useFormHandle();
  const names = ['type', 'cron', 'offset', 'start', 'end', 'kept', 'cronAtCloud'].map((part) => `${name}.${part}`);
  const values: readonly unknown[] = useWatch({ control: methods.control, name: names });
  const [type = '', cron = '', offset = '', start = '', end = ''] = values.slice(0, 5).map(asText);
  const minute = useMinute(now);
  const isScheduled = type !== 'RUN_ONCE';
  const from = instantOf({ wall: start, offset });
  const until = instantOf({ wall: end, offset });
  const runs = isScheduled ? runsAtAll({ cron, offset, start, end }, minute) : 'yes';
  const rapid = rapidSeconds(cron);
  const warning =
    runs !== 'yes' ? words(`runs.${runs}`) : rapid === undefined ? undefined : words('cron.rapid', { count: rapid });
  const changeCron = useCronChange(name, minute);
  return (
    <>
      <TypeField name={`${name}.type`} />
      {isScheduled && (
        <>
          <CronField name={`${name}.cron`} atCloud={values[6]} warning={warning} onChange={changeCron} />
          <OffsetField name={`${name}.offset`} isSent={start !== '' || end !== ''} />
          <div className={css.pair}>
            <WallField name={`${name}.start`} offset={offset} />
            <WallField name={`${name}.end`} offset={offset} />
          </div>
          {/* That it has none is said at the cron. */}
          {runs === 'yes' && (
            <NextRuns
              cron={cron}
              zone={offset}
              now={minute}
              {...(from !== undefined && { from })}
              {...(until !== undefined && { until })}
            />
          )}
          <IntervalField name={`${name}.interval`} cron={cron} now={minute} />
          {hasSwitch && <Field name={`${name}.enabled`} />}
        </>
      )}
      <Field name={`${name}.maxTimeOut`} />
      <KeptNote kept={values[5]} />
    </>
  );
}

/** By hand or on a schedule; what it came with is a choice too. */
function TypeField({ name }: { readonly name: string }) {
  const part = usePart(name);
  const [began] = useState(() => asText(part.value));
  const isKnown = part.meta.options.some(({ value }) => value === began);
  const other = { value: began, label: words('type.other', { type: began }), help: words('type.other.help') };
  const meta = isKnown ? part.meta : { ...part.meta, options: [...part.meta.options, other] };
  return (
    <FieldFrame id={part.id} name={name} meta={meta} {...(part.error && { error: part.error })}>
      <Control {...part} meta={meta} />
    </FieldFrame>
  );
}
