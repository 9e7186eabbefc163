import { useId, useImperativeHandle, useRef, useState } from 'react';
import { useT } from '@/i18n/use-t';
import { columnsOf } from '../script/columns';
import type { Path, ScriptStep } from '../script/script';
import { ByScript } from './by-script';
import { cellAt, columnPath, hasList } from './column-place';
import { LastDeed } from './last-deed';
import { type Act, addAct, type Cell, moveAct, removeAct, rowCount, type Sides } from './mapping-acts';
import { MappingGrid } from './mapping-grid';
import { MappingHeads } from './mapping-heads';
import { MappingTools } from './mapping-tools';
import css from './mapping.module.css';
import { newColumn, type Side } from './new-column';
import { PasteNames } from './paste-names';
import panel from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

type Steps = Readonly<Record<Side, ScriptStep>>;

/** Which column goes where: the two lists of columns by position, and all that can be done to them. */
export function ColumnMapping({ steps }: { readonly steps: Steps }) {
  const t = useT();
  const id = useId();
  const strange = (['reader', 'writer'] as const).filter((side) => !hasList(steps[side]));
  return (
    <fieldset className={panel.panel} aria-labelledby={id}>
      <h3 id={id} className={panel.panelTitle}>
        {t(words('map'))}
      </h3>
      <p className={panel.quiet}>{t(words('map.help'))}</p>
      {strange.map((side) => (
        <div key={side}>
          <p>{t(words(`map.strange.${side}`))}</p>
          <ByScript path={columnPath(steps[side])} name="column" />
        </div>
      ))}
      {strange.length === 0 && <Mapping steps={steps} labelId={id} />}
    </fieldset>
  );
}

function Mapping({ steps, labelId }: { readonly steps: Steps; readonly labelId: string }) {
  const { edit, goToColumn } = useWizard();
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setCell] = useState<Cell>({ row: 0, at: 'pair' });
  const [editing, setEditing] = useState<Cell>();
  const [pasting, setPasting] = useState<Side>();
  const sides: Sides = { reader: columnsOf(steps.reader), writer: columnsOf(steps.writer) };
  // The script may have lost rows since.
  const cell: Cell = { ...wanted, row: Math.max(0, Math.min(wanted.row, rowCount(sides) - 1)) };

  const takeFocus = () => grid.current?.focus({ preventScroll: true });
  const perform = (act: Act | undefined) => {
    if (!act) return;
    edit(act.change, { part: 'columns', message: act.said });
    setCell(act.to);
    setEditing(undefined);
    takeFocus();
  };
  const add = (at: Cell['at']) => {
    const fresh = { reader: newColumn(steps.reader, 'reader'), writer: newColumn(steps.writer, 'writer') };
    const act = addAct(sides, at, fresh);
    perform(act);
    setEditing(act.to);
  };
  const edited = (next?: Cell) => {
    setEditing(next);
    if (next) setCell(next);
    else takeFocus();
  };
  useImperativeHandle(goToColumn, () => (path: Path) => {
    const aimed = cellAt(steps, sides, path);
    if (aimed) setCell(aimed);
    takeFocus();
    grid.current?.scrollIntoView({ block: 'center' });
  });

  return (
    <div className={css.root}>
      <MappingHeads steps={steps} sides={sides} onAdd={add} onPaste={setPasting} />
      <MappingGrid
        ref={grid}
        labelId={labelId}
        steps={steps}
        sides={sides}
        cell={cell}
        editing={editing}
        onCell={setCell}
        onEdit={setEditing}
        onEdited={edited}
        onMove={(from, row) => perform(moveAct(sides, from, row))}
        onRemove={(from) => perform(removeAct(sides, from))}
      />
      <MappingTools
        sides={sides}
        cell={cell}
        onEdit={() => setEditing(cell)}
        onMove={(by) => perform(moveAct(sides, cell, cell.row + by))}
        onRemove={() => perform(removeAct(sides, cell))}
        onAddPair={() => add('pair')}
      />
      <LastDeed part="columns" />
      {pasting && <PasteNames side={pasting} steps={steps} sides={sides} onDone={() => setPasting(undefined)} />}
    </div>
  );
}
