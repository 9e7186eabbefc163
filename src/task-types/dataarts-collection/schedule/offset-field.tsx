import { Control } from '@/forms/control';
import { asText } from '@/forms/control-props';
import { FieldFrame } from '@/forms/field-frame';
import { useT } from '@/i18n/use-t';
import { OFFSET_OPTIONS, offsetName } from './offsets';
import css from './schedule.module.css';
import { usePart } from './use-part';
import { scheduleWords as words } from './words';

interface OffsetFieldProps {
  readonly name: string;
  /** It stands beside a start and an end, and nowhere else in a request. */
  readonly isSent: boolean;
}

/** The clock of the schedule. One that is not in the list, as it came, is offered too. */
export function OffsetField({ name, isSent }: OffsetFieldProps) {
  const t = useT();
  const part = usePart(name);
  const held = asText(part.value);
  const isListed = OFFSET_OPTIONS.some(({ value }) => value === held);
  const options = isListed ? OFFSET_OPTIONS : [{ value: held, label: offsetName(held) }, ...OFFSET_OPTIONS];
  const meta = { ...part.meta, control: 'select', options } as const;
  return (
    <FieldFrame id={part.id} name={name} meta={meta} {...(part.error && { error: part.error })}>
      <Control {...part} meta={meta} />
      {!isSent && <p className={css.note}>{t(words('offset.unsent'))}</p>}
    </FieldFrame>
  );
}
