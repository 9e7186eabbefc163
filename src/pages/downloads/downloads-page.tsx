import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { downloadAgain } from '@/queries/download-again';
import type { DownloadEntry } from '@/queries/download-entries';
import { useServices } from '@/queries/services';
import { useDownloadLine, useDownloads } from '@/queries/use-downloads';
import { EmptyNote } from '@/ui/empty-note';
import { formatBytes } from '@/ui/format-number';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { saveFile } from '@/ui/save-file';
import { DownloadActs } from './download-acts';
import { DownloadState } from './download-state';
import css from './downloads.module.css';
import { LineSummary } from './line-summary';

/** `/downloads`: every file that was asked for in this browser, and the line that the vendor's pace makes of them. */
export function DownloadsPage() {
  const t = useT();
  const line = useDownloadLine();
  const list = useDownloads();
  // What closed tabs have left is found out when somebody looks.
  useEffect(() => void line.sweep(), [line]);
  const title = t(say('downloads.title'));
  return (
    <div className={css.page}>
      <PageHead title={title} name={title} beside={<LineSummary />} below={t(say('downloads.about'))} />
      {list.length === 0 ? (
        <EmptyNote title={t(say('downloads.empty.title'))} body={t(say('downloads.empty.body'))} />
      ) : (
        <div className={css.frame}>
          <table className={css.table} aria-label={t(say('downloads.table'))}>
            <thead>
              <tr>
                <th scope="col">{t(say('downloads.column.file'))}</th>
                <th scope="col">{t(say('downloads.column.size'))}</th>
                <th scope="col">{t(say('downloads.column.task'))}</th>
                <th scope="col">{t(say('downloads.column.state'))}</th>
                <th scope="col">{t(say('downloads.column.action'))}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Row({ entry }: { readonly entry: DownloadEntry }) {
  const language = useLanguage();
  const services = useServices();
  const navigate = useNavigate();
  const again = async () => {
    if (await downloadAgain(services, entry, saveFile)) return;
    // Its task was not read here: its own page knows whether it is still there.
    await navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...entry.ref } });
  };
  return (
    <tr data-download={entry.state}>
      <td data-none={entry.file === undefined || undefined}>
        <SafeText text={entry.file ?? '—'} />
      </td>
      <td data-none={entry.sizeBytes === undefined || undefined}>{formatBytes(entry.sizeBytes, language)}</td>
      <td>
        <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...entry.ref }}>
          <SafeText text={entry.title} />
        </Link>
      </td>
      <td>
        <DownloadState entry={entry} />
      </td>
      <td>
        <span className={css.acts}>
          <DownloadActs entry={entry} named onAgain={() => void again()} />
        </span>
      </td>
    </tr>
  );
}
