import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import { words as typeWords } from './messages';
import { zoneOfTimes } from './model-times';
import { Fact } from './panel-fact';
import { words } from './panel-messages';
import { VendorTime } from './panel-vendor-time';
import css from './panel.module.css';
import type { CollectionTask } from './wire';

interface RecordFactsProps extends PanelProps {
  readonly wire: CollectionTask;
}

/** What DataArts itself keeps of a task, and nobody can change; and what its makers noted on it. */
export function RecordFacts({ wire, connection }: RecordFactsProps) {
  const t = useT();
  const job = wire.schedule_config?.job_id;
  const metadata = wire.parameter_config ?? [];
  const zone = zoneOfTimes(connection);
  return (
    <>
      <p className={css.quiet}>{t(words('record.note'))}</p>
      <dl className={css.facts}>
        <Fact label={words('record.id')}>
          <Id value={wire.id} head={8} what={t(words('record.id'))} />
        </Fact>
        <Fact label={words('record.creator')}>
          {(wire.user_name || wire.user_id) && (
            <>
              <SafeText text={wire.user_name ?? ''} />{' '}
              {wire.user_id && <Id value={wire.user_id} head={8} what={t(words('record.creator.id'))} />}
            </>
          )}
        </Fact>
        <Fact label={words('record.created')}>
          {wire.create_time && <VendorTime value={wire.create_time} connection={connection} />}
        </Fact>
        <Fact label={words('record.updated')}>
          {wire.update_time && <VendorTime value={wire.update_time} connection={connection} />}
        </Fact>
        <Fact label={typeWords('detail.path')}>
          {(wire.path || wire.dir_id) && (
            <>
              <SafeText text={wire.path || (wire.dir_id === '0' ? t(typeWords('path.root')) : '')} />{' '}
              {wire.dir_id && <Id value={wire.dir_id} head={8} what={t(words('record.directory.id'))} />}
            </>
          )}
        </Fact>
        <Fact label={words('record.job')}>
          {job !== undefined && job !== null && <Id value={String(job)} head={8} what={t(words('record.job'))} />}
        </Fact>
        <Fact label={words('record.updateType')}>{wire.update_type && <SafeText text={wire.update_type} />}</Fact>
      </dl>
      {zone !== undefined && <p className={css.quiet}>{t(words('record.zone', { zone }))}</p>}
      {metadata.length > 0 && (
        <>
          <h3 className={css.heading}>{t(words('metadata.title'))}</h3>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t(words('metadata.description'))}</th>
                <th scope="col">{t(words('metadata.type'))}</th>
                <th scope="col">{t(words('metadata.task'))}</th>
              </tr>
            </thead>
            <tbody>
              {metadata.map(({ description, type, task_id: of }, index) => (
                // They have no name of their own, and only ever come together.
                <tr key={index}>
                  <td>
                    <SafeText text={description ?? ''} />
                  </td>
                  <td>
                    <SafeText text={type ?? ''} />
                  </td>
                  <td>{of && <Id value={of} head={8} what={t(words('metadata.task'))} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
