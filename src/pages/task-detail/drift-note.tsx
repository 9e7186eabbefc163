import { layOutJson } from '@/core/long-numbers';
import type { Drift, Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { CopyWordsButton } from '@/ui/copy-words-button';
import { SafeText } from '@/ui/safe-text';
import { driftReport } from '../failure-report';
import css from './drift.module.css';

interface DriftNoteProps {
  readonly task: Task;
  readonly drift: readonly Drift[];
  readonly source: Source;
}

/** Says where the vendor's reply is not what its documentation says, with a report of it to copy. */
export function DriftNote({ task, drift, source }: DriftNoteProps) {
  const t = useT();
  const { journal } = useServices();
  const { connection, type } = source;
  const title = t(say('drift.title', { name: t(type.name) }));
  const report = () => {
    const calls = journal.entries().filter((entry) => entry.connection === connection.id && !entry.failure);
    const ours = calls.filter((entry) => type.endpoints.some(({ id }) => id === entry.endpoint));
    // Long replies are kept in part only; then it is the latest of the calls that a task is followed by.
    const call = ours.find(({ reply }) => reply?.includes(task.ref.id)) ?? ours[0];
    const endpoint = type.endpoints.find(({ id }) => id === call?.endpoint) ?? type.endpoints[0];
    return driftReport({
      title,
      endpoint: endpoint?.id,
      source: endpoint?.source,
      connection: connection.id,
      at: call?.at,
      requestId: call?.requestId,
      drift,
      received: layOutJson(task.raw),
    });
  };
  return (
    <div className={css.note} role="note">
      <p>
        <strong>{title}</strong>
      </p>
      <ul className={css.list}>
        {drift.map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            <code>
              <SafeText text={path === '' ? problem : `${path}: ${problem}`} />
            </code>
          </li>
        ))}
      </ul>
      <p>{t(say('drift.body'))}</p>
      <CopyWordsButton label={t(say('failure.copyReport'))} text={report} />
    </div>
  );
}
