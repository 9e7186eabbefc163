import { useQuery } from '@tanstack/react-query';
import { isRecord } from '@/core/is-record';
import type { Task } from '@/core/task';
import { fieldAt } from '@/forms/field-tree';
import { metaOf } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { memories, recall } from '@/queries/kept';
import { formQuery } from '@/queries/load-form';
import { sentBodies } from '@/queries/sent-bodies';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';
import { Panel } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { JsonBlock } from './json-block';
import css from './task-detail.module.css';

/** What the task was made from: as this console sent it, where it did and still knows; else what the cloud tells of it. */
export function Configuration({ task, source }: { readonly task: Task; readonly source: Source }) {
  const t = useT();
  const { connection, type } = source;
  const remembered = recall(useStore(memories), task.ref);
  const form = useQuery(formQuery(useServices(), type.id, type)).data;
  const filled = form?.fromTask(task, remembered?.values);
  const bodies = form && remembered ? sentBodies(form, remembered.values, connection) : [];
  return (
    <>
      <Panel title={t(say('detail.request'))}>
        <p className={css.quiet}>{t(say(remembered ? 'detail.request.remembered' : 'detail.request.unknown'))}</p>
        {bodies.map(({ path, line, body }) => (
          <div key={path}>
            <p className={css.message}>
              <code>
                <SafeText text={line} />
              </code>
            </p>
            {body !== undefined && <JsonBlock value={body} label={t(say('detail.request.body', { path }))} />}
          </div>
        ))}
        {form && filled && filled.unknown.length > 0 && <Nobody form={form} names={filled.unknown} />}
      </Panel>
      {(remembered ?? filled) && (
        <Panel title={t(say(remembered ? 'detail.request.values' : 'detail.request.told'))}>
          <JsonBlock
            value={withoutEmpty(remembered?.values ?? filled?.values)}
            label={t(say(remembered ? 'detail.request.values' : 'detail.request.told'))}
          />
        </Panel>
      )}
    </>
  );
}

/** What was chosen: a field that was left empty tells nothing. */
function withoutEmpty(values: unknown): unknown {
  if (!isRecord(values)) return values;
  const isEmpty = (value: unknown) =>
    value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

/** What neither the vendor nor this console knows. */
function Nobody({ form, names }: { readonly form: TaskForm; readonly names: readonly string[] }) {
  const t = useT();
  return (
    <>
      <p className={css.quiet}>{t(say('detail.request.nobody', { count: names.length }))}</p>
      <ul className={css.names}>
        {names.map((name) => {
          const field = fieldAt(form.schema, name);
          const label = field && metaOf(field)?.label;
          return (
            <li key={name}>
              <SafeText text={label ? t(label) : name} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
