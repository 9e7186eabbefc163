import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { SafeText } from '@/ui/safe-text';
import type { ScriptStep } from '../script/script';
import type { Sides } from './mapping-acts';
import css from './mapping.module.css';
import { type Side, takesNames } from './new-column';
import { wizardWords as words } from './words';

interface MappingHeadsProps {
  readonly steps: Readonly<Record<Side, ScriptStep>>;
  readonly sides: Sides;
  readonly onAdd: (side: Side) => void;
  readonly onPaste: (side: Side) => void;
}

/** Above the two lists: whose columns they are, how many, and what concerns one side alone. */
export function MappingHeads({ steps, sides, onAdd, onPaste }: MappingHeadsProps) {
  const t = useT();
  return (
    <div className={css.heads}>
      {(['reader', 'writer'] as const).map((side) => (
        <div key={side} className={css.head} data-side={side}>
          <div className={css.headName}>
            <strong>{t(words(side))}</strong> <SafeText text={steps[side].stepType} />
            <span className={css.count}>{t(words('map.count', { count: sides[side].length }))}</span>
          </div>
          <div className={css.headActs}>
            <Button aria-label={t(words(`map.add.${side}`))} onClick={() => onAdd(side)}>
              {t(words('map.add'))}
            </Button>
            <DisabledReasonButton
              aria-label={t(words(`map.paste.${side}`))}
              reason={takesNames(steps[side], side) ? undefined : t(words('map.noNames'))}
              onClick={() => onPaste(side)}
            >
              {t(words('map.paste'))}
            </DisabledReasonButton>
          </div>
        </div>
      ))}
    </div>
  );
}
