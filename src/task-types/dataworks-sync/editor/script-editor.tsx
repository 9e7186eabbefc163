import {
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useT } from '@/i18n/use-t';
import type { KnownWorkspace, ScriptProblem } from '../script/rules';
import { EditorStatus } from './editor-status';
import { EditorTools } from './editor-tools';
import classes from './script-editor.module.css';
import { keptEditor, type KeptState, ScriptView } from './script-view';
import { editorWords as say } from './words';

export interface ScriptHandle {
  /** Selects a place of the text, in UTF-16 units, with the focus. */
  readonly show: (from: number, to: number) => void;
}

interface ScriptEditorProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with `value`; while that is being found out, what was wrong with the text before. */
  readonly problems: readonly ScriptProblem[];
  readonly known?: KnownWorkspace | undefined;
  /** What was saved last: with it, changes can be shown and restored. */
  readonly baseline?: string | undefined;
  readonly ids: { readonly id: string; readonly labelledBy: string; readonly describedBy: string };
  readonly readOnly?: boolean;
  readonly handle?: Ref<ScriptHandle>;
  /** Keeps cursor and undo history while the editor is away. */
  readonly keep?: RefObject<KeptState | undefined>;
}

/** A script as text. Controlled: a `value` from elsewhere is put in by the least that differs, and can be undone. */
export function ScriptEditor(props: ScriptEditorProps) {
  const { value, onChange, problems, known, baseline, ids, readOnly = false, handle, keep } = props;
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  const [compares, setCompares] = useState(false);
  const [editor] = useState(() => keptEditor(keep, () => new ScriptView(value, t)));
  const facts = useSyncExternalStore(editor.subscribe, editor.facts);
  const keysId = `${ids.id}-keys`;
  const describedBy = `${ids.describedBy} ${keysId}`.trim();
  const invalid = problems.some(({ severity }) => severity === 'error');
  const saved = compares ? baseline : undefined;

  // Before the first painting, as an empty box that fills later moves what stands under it; and before the handle is
  // given out, which shows places of this text.
  useLayoutEffect(() => (host.current ? editor.mount(host.current) : undefined), [editor]);
  useLayoutEffect(() => editor.attach(onChange, known), [editor, onChange, known]);
  useLayoutEffect(() => editor.speak(t), [editor, t]);
  useLayoutEffect(() => {
    editor.describe(
      {
        id: ids.id,
        'aria-labelledby': ids.labelledBy,
        'aria-describedby': describedBy,
        'aria-invalid': String(invalid),
      },
      readOnly,
    );
  }, [editor, ids.id, ids.labelledBy, describedBy, invalid, readOnly]);
  useLayoutEffect(() => editor.setText(value), [editor, value]);
  useLayoutEffect(() => editor.mark(problems), [editor, problems, t]);
  useLayoutEffect(() => editor.compare(saved), [editor, saved, readOnly, t]);
  useImperativeHandle(handle, () => ({ show: (from, to) => editor.show(from, to) }), [editor]);

  return (
    <div className={classes.root}>
      <EditorTools
        editor={editor}
        facts={facts}
        readOnly={readOnly}
        comparing={baseline === undefined ? undefined : compares}
        onCompare={setCompares}
      />
      <div ref={host} />
      <EditorStatus editor={editor} facts={facts} problems={problems} readOnly={readOnly} />
      <p id={keysId} className={classes.keys}>
        {t(say(facts.tabIndents ? 'keys.indents' : 'keys.moves'))} {t(say('keys.more'))}
      </p>
    </div>
  );
}
