import { useState } from 'react';
import { useT } from '@/i18n/use-t';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { Button } from '@/ui/button';
import { words } from '../form-messages';
import css from './metadata.module.css';
import type { MetadataRow } from './metadata-rows';

interface MetadataEntryProps {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly row: MetadataRow;
  readonly onChange: (row: MetadataRow) => void;
  readonly onLeave: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const BOXES = [
  { field: 'description', wire: 'description' },
  { field: 'type', wire: 'type' },
  { field: 'taskId', wire: 'task_id' },
] as const;

/** One entry: its boxes, what else it holds as JSON, and where it stands among the others. */
export function MetadataEntry({ id, index, count, row, onChange, onLeave, onMove, onRemove }: MetadataEntryProps) {
  const t = useT();
  const at = { row: index + 1 };
  // Few entries have any: it is open from the beginning only where there are some.
  const [hasOther] = useState(row.other !== '');
  return (
    <fieldset className={css.entry} aria-labelledby={`${id}-title`}>
      <div className={css.head}>
        <span id={`${id}-title`} className={css.title}>
          {t(words('metadata.row', at))}
        </span>
        <DisabledReasonButton
          id={`${id}-up`}
          size="xs"
          variant="subtle"
          aria-label={t(words('metadata.up', at))}
          reason={index === 0 ? t(words('metadata.first')) : undefined}
          onClick={() => onMove(-1)}
        >
          <span aria-hidden="true">↑</span>
        </DisabledReasonButton>
        <DisabledReasonButton
          id={`${id}-down`}
          size="xs"
          variant="subtle"
          aria-label={t(words('metadata.down', at))}
          reason={index === count - 1 ? t(words('metadata.last')) : undefined}
          onClick={() => onMove(1)}
        >
          <span aria-hidden="true">↓</span>
        </DisabledReasonButton>
        <Button
          id={`${id}-remove`}
          size="xs"
          variant="subtle"
          aria-label={t(words('metadata.remove', at))}
          onClick={onRemove}
        >
          <span aria-hidden="true">×</span>
        </Button>
      </div>
      <div className={css.boxes}>
        {BOXES.map(({ field, wire }) => (
          <div key={field} className={css.part}>
            <label htmlFor={`${id}-${field}`}>
              {t(words(`metadata.${field}`))} <code className={css.wire}>{wire}</code>
            </label>
            <input
              id={`${id}-${field}`}
              className={css.box}
              value={row[field]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ ...row, [field]: event.currentTarget.value })}
              onBlur={onLeave}
            />
          </div>
        ))}
      </div>
      <details className={css.more} open={hasOther}>
        <summary>{t(words('metadata.other'))}</summary>
        <textarea
          className={`${css.box} ${css.json}`}
          aria-label={t(words('metadata.other'))}
          rows={3}
          value={row.other}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...row, other: event.currentTarget.value })}
          onBlur={onLeave}
        />
      </details>
    </fieldset>
  );
}
