import type { Task } from '@/core/task';
import { useT } from '@/i18n/use-t';
import type { PanelProps, TaskPanel } from '@/task-types/task-type';
import { Panel as Frame } from '@/ui/panel';
import { SafeText } from '@/ui/safe-text';
import { words as typeWords } from './messages';
import { wireOf } from './model';
import css from './panel.module.css';
import { troubleCodes } from './trouble-codes';
import { words } from './trouble-words';

export const panel: TaskPanel = { Panel: ExportPanel, words };

/** What there is to have of an export, and what there is to do about it. */
function ExportPanel({ task }: PanelProps) {
  const t = useT();
  const wire = wireOf(task);
  const downloaded = wire?.is_download;
  return (
    <Frame title={t(words('title'))}>
      <dl className={css.facts}>
        <dt>{t(words('fact.file'))}</dt>
        <dd>
          {wire?.file_name && <SafeText text={wire.file_name} />}
          <p className={css.quiet}>{t(fileNote(task))}</p>
        </dd>
        {typeof downloaded === 'boolean' && (
          <>
            <dt>{t(words('fact.downloaded'))}</dt>
            <dd>{t(typeWords(downloaded ? 'downloaded.true' : 'downloaded.false'))}</dd>
          </>
        )}
      </dl>
      {task.latestRun?.status === 'failed' && <Why reason={wire?.fail_reason} code={wire?.error_code} />}
      {task.latestRun?.status === 'expired' && <p className={css.note}>{t(words('again.EXPIRED'))}</p>}
    </Frame>
  );
}

interface WhyProps {
  readonly reason: string | null | undefined;
  readonly code: string | null | undefined;
}

/** Why it failed in our words, where the code has some. The code, the vendor's own words and what to do stand with the outcome. */
function Why({ reason, code }: WhyProps) {
  const t = useT();
  const trouble = code && Object.hasOwn(troubleCodes, code) ? troubleCodes[code] : undefined;
  return (
    <>
      {trouble && <p className={css.note}>{t(trouble.what)}</p>}
      {!reason && !code && <p className={css.note}>{t(words('why.none'))}</p>}
      <p className={css.note}>{t(words('again.FAIL'))}</p>
    </>
  );
}

function fileNote({ latestRun }: Task) {
  switch (latestRun?.status) {
    case 'running':
      return words('file.CREATING');
    case 'succeeded':
      return words('file.SUCCESS');
    case 'failed':
      return words('file.FAIL');
    case 'expired':
      return words('file.EXPIRED');
    default:
      return words('file.unknown');
  }
}
