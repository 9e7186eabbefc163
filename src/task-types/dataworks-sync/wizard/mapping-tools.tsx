import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { SafeText } from '@/ui/safe-text';
import { matchByName } from '../script/columns';
import { type Cell, moveAct, pairName, removeAct, rowCount, sameNames, type Sides } from './mapping-acts';
import css from './mapping.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface MappingToolsProps {
  readonly sides: Sides;
  /** What is chosen in the lists: moving, editing and removing are about it. */
  readonly cell: Cell;
  readonly onEdit: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onAddPair: () => void;
}

/** Under the lists: what can be done to the chosen pair or column, and to all of them. Every key has its button here. */
export function MappingTools({ sides, cell, onEdit, onMove, onRemove, onAddPair }: MappingToolsProps) {
  const t = useT();
  const { text, edit } = useWizard();
  const { row, at } = cell;
  const chosen = at === 'pair' ? pairName(sides, row) : (sides[at][row]?.label ?? '');
  const isThere = rowCount(sides) > 0 && removeAct(sides, cell) !== undefined;
  const matched = matchByName(text);
  const match = () =>
    edit(() => matched, {
      part: 'columns',
      message: words('done.matched', sameNames(matched)),
    });
  const noMove = (by: 1 | -1) =>
    moveAct(sides, cell, row + by) ? undefined : t(words(by < 0 ? 'map.first' : 'map.last'));
  const noEdit = isThere && at !== 'pair' ? undefined : t(words('map.noEdit'));
  return (
    <div className={css.tools}>
      <div className={css.chosen} role="group" aria-label={t(words('map.chosen.group'))}>
        <span className={css.chosenName}>
          {isThere ? (
            <>
              {t(words(`map.chosen.${at}`, { position: row + 1 }))} <SafeText text={chosen} />
            </>
          ) : (
            t(words('map.chosen.none'))
          )}
        </span>
        <DisabledReasonButton reason={noMove(-1)} onClick={() => onMove(-1)}>
          {t(words('map.up'))}
        </DisabledReasonButton>
        <DisabledReasonButton reason={noMove(1)} onClick={() => onMove(1)}>
          {t(words('map.down'))}
        </DisabledReasonButton>
        <DisabledReasonButton reason={noEdit} onClick={onEdit}>
          {t(words('map.edit'))}
        </DisabledReasonButton>
        <DisabledReasonButton reason={isThere ? undefined : t(words('map.chosen.none'))} onClick={onRemove}>
          {t(words('map.remove'))}
        </DisabledReasonButton>
      </div>
      <div className={css.all}>
        <Button onClick={onAddPair}>{t(words('map.addPair'))}</Button>
        <DisabledReasonButton reason={matched === text ? t(words('map.matched')) : undefined} onClick={match}>
          {t(words('map.match'))}
        </DisabledReasonButton>
      </div>
    </div>
  );
}
