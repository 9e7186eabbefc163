import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { hasEnded } from '@/core/status';
import type { Task } from '@/core/task';
import type { TaskAction } from '@/task-types/task-type';
import { useDownloadOf, useIsKept } from '@/queries/use-downloads';
import { formatBytes } from '@/ui/format-number';
import { Panel } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { DownloadActs } from '../downloads/download-acts';
import { DownloadState } from '../downloads/download-state';
import css from './task-detail.module.css';

interface FilesPanelProps {
  readonly task: Task;
  /** What fetches it. */
  readonly action: TaskAction;
  /** Asks for the file. */
  readonly onDownload: () => void;
}

/** The file of a task: whether there is one, and where it stands once it was asked for. */
export function FilesPanel({ task, action, onDownload }: FilesPanelProps) {
  const t = useT();
  const language = useLanguage();
  const entry = useDownloadOf(task.ref);
  const isKept = useIsKept(entry?.id);
  return (
    <Panel title={t(say('detail.files'))}>
      {entry === undefined ? (
        <p className={css.quiet}>{t(say(fileWords(task, action)))}</p>
      ) : (
        <div className={css.file}>
          {entry.file !== undefined && (
            <p>
              <SafeText text={entry.file} /> · {formatBytes(entry.sizeBytes, language)}
            </p>
          )}
          <div>
            <DownloadState entry={entry} whole />
          </div>
          {entry.state === 'saved' && isKept && <p className={css.quiet}>{t(say('downloads.kept'))}</p>}
          <div className={css.fileActs}>
            <DownloadActs entry={entry} onAgain={onDownload} />
          </div>
        </div>
      )}
    </Panel>
  );
}

function fileWords(task: Task, action: TaskAction) {
  if (action.available(task).possible) return 'detail.files.ready';
  if (task.latestRun?.status === 'expired') return 'detail.files.gone';
  return task.latestRun && hasEnded(task.latestRun.status) ? 'detail.files.never' : 'detail.files.none';
}
