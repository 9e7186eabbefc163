import { useEffect, useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { visibleText } from '@/ui/visible-text';
import { getInstanceLog } from './api';
import type { Instance } from './file-wire';
import { words } from './panel-messages';
import { Part } from './panel-part';
import css from './panel.module.css';
import { engineCodeOf, lastLines, stageOf } from './run-log';
import { businessDate } from './runs';

const LOOK_EVERY_MS = 5_000;
/** Lines that are drawn at first, and with each wish for more: a log may have a hundred thousand. */
const LINES = 1_000;

interface RunLogProps {
  readonly instance: Instance;
  readonly connection: Connection;
  /** The run has not ended: it may write more. */
  readonly goesOn: boolean;
  readonly usePart: PanelProps['usePart'];
}

/** What a run wrote, its end in sight. Read again while it goes on, and once more when it has ended. */
export function RunLog({ instance, connection, goesOn, usePart }: RunLogProps) {
  const t = useT();
  const date = businessDate(instance, connection);
  const part = usePart(
    'log',
    [instance.InstanceId, instance.Status ?? ''],
    async ({ send }) =>
      (await send(getInstanceLog, { form: { InstanceId: instance.InstanceId, ProjectEnv: 'PROD' } })).Data ?? '',
    () => (goesOn ? LOOK_EVERY_MS : undefined),
  );
  return (
    <div className={css.log}>
      <h3 className={css.heading}>{t(words('log.title', { date }))}</h3>
      <Part part={part} failed={words('failed.log')} loading={words('log.loading')}>
        {(text) =>
          text === '' ? (
            <p className={css.quiet}>{t(words('log.empty'))}</p>
          ) : (
            <LogText text={text} title={t(words('log.title', { date }))} goesOn={goesOn} />
          )
        }
      </Part>
    </div>
  );
}

interface LogTextProps {
  readonly text: string;
  readonly title: string;
  readonly goesOn: boolean;
}

function LogText({ text, title, goesOn }: LogTextProps) {
  const t = useT();
  const [lines, setLines] = useState(LINES);
  const [follows, setFollows] = useState(true);
  const [wraps, setWraps] = useState(true);
  const frame = useRef<HTMLPreElement>(null);
  const stage = stageOf(text);
  const engine = engineCodeOf(text);
  const window = lastLines(text, lines);
  useEffect(() => {
    if (follows && frame.current) frame.current.scrollTop = frame.current.scrollHeight;
  }, [text, follows]);
  return (
    <>
      {stage && <p className={css.note}>{t(words(`log.${stage}`))}</p>}
      {engine && <p className={css.note}>{t(words(`engine.${engine}`))}</p>}
      <p className={css.switches}>
        {goesOn && (
          <label>
            <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.currentTarget.checked)} />{' '}
            {t(words('log.follow'))}
          </label>
        )}
        <label>
          <input type="checkbox" checked={wraps} onChange={(event) => setWraps(event.currentTarget.checked)} />{' '}
          {t(words('log.wrap'))}
        </label>
        {window.before > 0 && (
          <Button size="xs" onClick={() => setLines(lines + LINES)}>
            {t(words('log.earlier', { n: window.before }))}
          </Button>
        )}
      </p>
      <div className={css.textFrame}>
        <span className={css.textCopy}>
          <CopyButton value={text} what={title} />
        </span>
        {/* What scrolls must be reached by the keyboard. */}
        <pre
          ref={frame}
          className={css.text}
          data-wraps={wraps || undefined}
          tabIndex={0}
          dir="ltr"
          role="region"
          aria-label={title}
        >
          {visibleText(window.text, { lines: true })}
        </pre>
      </div>
    </>
  );
}
