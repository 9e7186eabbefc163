import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import type { EditorFacts } from './editor-facts';
import classes from './script-editor.module.css';
import type { ScriptView } from './script-view';
import { editorWords as say } from './words';

interface EditorToolsProps {
  readonly editor: ScriptView;
  readonly facts: EditorFacts;
  readonly readOnly: boolean;
  /** Whether changes are shown; undefined where there is nothing saved to compare with. */
  readonly comparing: boolean | undefined;
  readonly onCompare: (compares: boolean) => void;
}

/** The acts of the editor that also have keys. */
export function EditorTools({ editor, facts, readOnly, comparing, onCompare }: EditorToolsProps) {
  const t = useT();
  return (
    <div role="group" aria-label={t(say('tools'))} className={classes.tools}>
      {!readOnly && (
        <>
          <DisabledReasonButton
            size="xs"
            reason={facts.undoable ? undefined : t(say('undo.none'))}
            onClick={editor.undo}
          >
            {t(say('undo'))}
          </DisabledReasonButton>
          <DisabledReasonButton
            size="xs"
            reason={facts.redoable ? undefined : t(say('redo.none'))}
            onClick={editor.redo}
          >
            {t(say('redo'))}
          </DisabledReasonButton>
        </>
      )}
      <Button size="xs" onClick={editor.find}>
        {t(say('find'))}
      </Button>
      {!readOnly && (
        <Button size="xs" onClick={editor.format}>
          {t(say('format'))}
        </Button>
      )}
      {comparing !== undefined && (
        <Button size="xs" aria-pressed={comparing} onClick={() => onCompare(!comparing)}>
          {t(say('changes.show'))}
        </Button>
      )}
    </div>
  );
}
