import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import css from './several.module.css';

interface SeveralBarProps {
  /** How many there are, and how many of them are chosen. */
  readonly of: number;
  readonly chosen: number;
  /** How many of those that are shown are chosen: none, some, or all that can be. */
  readonly ticked: 'none' | 'some' | 'all';
  readonly onTick: (on: boolean) => void;
  /** Only those that were chosen are shown. */
  readonly isNarrow: boolean;
  readonly onNarrow: (on: boolean) => void;
}

/** How many are chosen, choosing all, and a view of only those. */
export function SeveralBar({ of, chosen, ticked, onTick, isNarrow, onNarrow }: SeveralBarProps) {
  const t = useT();
  return (
    <div className={css.bar}>
      <label className={css.all}>
        <CheckBox
          label={t(say('several.all'))}
          checked={ticked === 'all'}
          indeterminate={ticked === 'some'}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
        <span aria-hidden="true">{t(say('several.all'))}</span>
      </label>
      <span className={css.quiet} role="status">
        {t(say('several.chosen', { chosen, of }))}
      </span>
      {(isNarrow || (chosen > 0 && chosen < of)) && (
        <Button size="xs" variant="default" onClick={() => onNarrow(!isNarrow)}>
          {t(isNarrow ? say('several.showAll', { count: of }) : say('several.showChosen', { count: chosen }))}
        </Button>
      )}
      <span className={css.hint}>{t(say('several.hint'))}</span>
    </div>
  );
}
