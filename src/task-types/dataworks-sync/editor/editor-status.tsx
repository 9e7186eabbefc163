import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import type { ScriptProblem } from '../script/rules';
import { countProblems } from './problem-marks';
import type { EditorFacts } from './editor-facts';
import classes from './script-editor.module.css';
import type { ScriptView } from './script-view';
import { editorWords as say } from './words';

interface EditorStatusProps {
  readonly editor: ScriptView;
  readonly facts: EditorFacts;
  readonly problems: readonly ScriptProblem[];
  readonly readOnly: boolean;
}

/** Under the text: how many problems and changes there are, and the way to each. */
export function EditorStatus({ editor, facts, problems, readOnly }: EditorStatusProps) {
  const t = useT();
  const { errors, warnings } = countProblems(problems);
  const { changes, inChange, missing } = facts;
  return (
    <div className={classes.status}>
      {errors > 0 && <span className={classes.errors}>{t(say('problems.errors', { count: errors }))}</span>}
      {warnings > 0 && <span className={classes.warnings}>{t(say('problems.warnings', { count: warnings }))}</span>}
      {errors + warnings > 0 ? (
        <Button size="xs" onClick={editor.nextProblem}>
          {t(say('problems.next'))}
        </Button>
      ) : (
        <span>{t(say('problems.none'))}</span>
      )}
      {missing && <span role="alert">{t(say('notLoaded'))}</span>}
      {changes !== undefined && (
        <span className={classes.changes}>
          {t(changes === 0 ? say('changes.none') : say('changes.count', { count: changes }))}
        </span>
      )}
      {changes !== undefined && changes > 0 && (
        <>
          <Button size="xs" onClick={editor.nextChange}>
            {t(say('changes.next'))}
          </Button>
          {!readOnly && (
            <DisabledReasonButton
              size="xs"
              reason={inChange ? undefined : t(say('changes.elsewhere'))}
              onClick={editor.restoreChange}
            >
              {t(say('changes.restore'))}
            </DisabledReasonButton>
          )}
        </>
      )}
    </div>
  );
}
