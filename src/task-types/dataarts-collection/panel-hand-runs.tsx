import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '@/i18n/use-t';
import type { PanelProps } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { type LogOf, RunLog } from './panel-log';
import { words } from './panel-messages';
import css from './panel.module.css';

const FIELDS = ['instance', 'bridge', 'classification'] as const;
const EMPTY: LogOf = { instance: '', bridge: '', classification: '' };
/** They go into an address; how they are written is not documented, and ids were only ever seen to hold these. */
const ID = /^[\w-]+$/;

/** DataArts tells of no run: whoever knows a run's ids from its console can read the log all the same. */
export function HandRuns({ task, usePart }: PanelProps) {
  const t = useT();
  const [typed, setTyped] = useState(EMPTY);
  const [asked, setAsked] = useState<LogOf>();
  const [isTried, setIsTried] = useState(false);
  const isWrong = (field: (typeof FIELDS)[number]) =>
    field === 'classification' ? typed[field] !== '' && !ID.test(typed[field]) : !ID.test(typed[field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!FIELDS.some(isWrong)) setAsked(typed);
  };
  return (
    <>
      <p className={css.note}>{t(words('hand.note'))}</p>
      <p className={css.quiet}>{t(words('hand.where'))}</p>
      <form onSubmit={submit} noValidate aria-label={t(words('hand.title'))}>
        <div className={css.form}>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(words(`hand.${field}`))}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value.trim() })}
              error={isTried && isWrong(field) ? t(words('hand.wrong')) : undefined}
              aria-required={field !== 'classification'}
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
            />
          ))}
        </div>
        <p className={css.more}>
          <Button type="submit" size="xs">
            {t(words('hand.read'))}
          </Button>
        </p>
      </form>
      {asked && (
        <RunLog
          key={`${asked.instance} ${asked.bridge} ${asked.classification}`}
          of={asked}
          task={task}
          usePart={usePart}
          state=""
          goesOn={false}
        />
      )}
    </>
  );
}
