import { type RefObject, useRef } from 'react';
import { latePart } from '@/ui/late-part';
import type { KeptState } from '../editor/script-view';
import type { KnownWorkspace, ScriptProblem } from '../script/rules';
import css from './wizard.module.css';
import type { Place } from './wizard-scope';

/** It brings the whole of the text editor with it, which the wizard does without. */
const ScriptEditor = latePart(() => import('../editor/script-editor').then((m) => m.ScriptEditor));

interface ScriptTextProps {
  readonly ids: { readonly id: string; readonly labelledBy: string; readonly describedBy: string };
  readonly value: string;
  readonly problems: readonly ScriptProblem[];
  readonly known: KnownWorkspace;
  readonly baseline: string | undefined;
  /** Where somebody was sent: shown once, as soon as the editor is there. */
  readonly place: Place | undefined;
  readonly readOnly: boolean;
  readonly keep: RefObject<KeptState | undefined>;
  readonly onChange: (text: string) => void;
}

/** The script as it is written. Until the editor is loaded, it can be read. */
export function ScriptText({ place, ...editor }: ScriptTextProps) {
  const shown = useRef<Place>(undefined);
  return (
    <ScriptEditor
      {...editor}
      whileLoading={
        <textarea className={css.waiting} aria-labelledby={editor.ids.labelledBy} value={editor.value} readOnly />
      }
      handle={(handle) => {
        if (!handle || !place || shown.current === place) return;
        shown.current = place;
        handle.show(place.from, place.to);
      }}
    />
  );
}
