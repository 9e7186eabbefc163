import { Input } from '@mantine/core';
import { asText, inputProps } from '@/forms/control-props';
import { FieldFrame } from '@/forms/field-frame';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import { cronTrouble } from './cron-trouble';
import { PaceBuilder } from './pace-builder';
import css from './schedule.module.css';
import { useSentence } from './use-sentence';
import { usePart } from './use-part';
import { scheduleWords as words } from './words';

interface CronFieldProps {
  readonly name: string;
  /** What the cloud has, of a task that is changed. */
  readonly atCloud: unknown;
  /** What is odd about when it runs. */
  readonly warning: Message | undefined;
  readonly onChange: (cron: string) => void;
}

/** A cron expression in two views of one text: as fields, and as it is written. Under them, what it says. */
export function CronField({ name, atCloud, warning, onChange }: CronFieldProps) {
  const t = useT();
  const part = usePart(name);
  const cron = asText(part.value);
  const sentence = useSentence(cron);
  return (
    <>
      <PaceBuilder cron={cron} onChange={onChange} />
      <FieldFrame id={part.id} name={name} meta={part.meta} {...(part.error && { error: part.error })}>
        <div className={css.cron}>
          <Input
            {...inputProps(part)}
            classNames={{ input: css.mono ?? '' }}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            value={cron}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <p className={css.sentence} aria-live="polite">
            {sentence !== undefined && t(words('cron.sentence', { sentence }))}
          </p>
          <div aria-live="polite">{warning && <p className={css.warning}>{t(warning)}</p>}</div>
          {cron === atCloud && cronTrouble(cron) && <p className={css.warning}>{t(words('cron.atCloud'))}</p>}
        </div>
      </FieldFrame>
    </>
  );
}
