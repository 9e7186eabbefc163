import { useRef, useState } from 'react';
import { useFormHandle } from '@/forms/form-scope';
import type { ScriptProblem } from '../script/rules';
import type { Path, ScriptReading } from '../script/script';
import type { KeptState } from '../editor/script-view';
import { nearestPlace } from './raw-value';
import type { View } from './view-switch';
import { type Deed, fieldNameOf, type Place, type WizardHandle } from './wizard-scope';

interface ScriptParts {
  readonly name: string;
  readonly text: string;
  readonly reading: ScriptReading;
  readonly problems: readonly ScriptProblem[];
  readonly insist: boolean;
  readonly onChange: (text: string) => void;
}

/** What the two views of a script share: which is shown, where one was sent, and what was done last. */
export function useScript({ name, text, reading, problems, insist, onChange }: ScriptParts) {
  const form = useFormHandle();
  const [view, setView] = useState<View>(() => (text.trim() !== '' && reading.kind === 'broken' ? 'script' : 'wizard'));
  const [last, setLast] = useState<Deed>();
  const goToColumn = useRef<((path: Path) => void) | null>(null);
  const [place, setPlace] = useState<Place>();
  const kept = useRef<KeptState>(undefined);

  const show = (next: View) => {
    setPlace(undefined);
    setView(next);
  };
  const showPlace = ({ from, to }: Place) => {
    show('script');
    setPlace({ from, to });
  };
  const goTo = (problem: ScriptProblem) => {
    if (view === 'script') return showPlace(problem);
    const { path } = problem;
    if (path[0] === 'steps' && path[3] === 'column' && goToColumn.current) return goToColumn.current(path);
    for (let length = path.length; length > 1; length -= 1) {
      const field = fieldNameOf(name, path.slice(0, length));
      if (form.holds(field)) return form.focusField(field);
    }
    showPlace(problem);
  };
  const wizard: WizardHandle = {
    name,
    text,
    problems,
    insist,
    last,
    goToColumn,
    edit: (change, said) => {
      // Two changes between two renderings build on each other.
      const before: unknown = form.methods.getValues(name);
      if (typeof before !== 'string') return;
      const after = change(before);
      if (said) setLast({ ...said, before, after });
      if (after !== before) onChange(after);
    },
    showInScript: (path) => showPlace(nearestPlace(text, path)),
    showPlace,
  };
  return { view, show, goTo, wizard, place, kept };
}
