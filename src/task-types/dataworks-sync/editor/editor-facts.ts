import { redoDepth, undoDepth } from '@codemirror/commands';
import type { EditorState } from '@codemirror/state';
import type * as Comparison from './compare';

/** What the tools around the text show of it. */
export interface EditorFacts {
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly tabIndents: boolean;
  /** How many pieces differ from what was saved; undefined where that is not shown. */
  readonly changes: number | undefined;
  /** Whether the cursor stands in one of them. */
  readonly inChange: boolean;
  /** Whether a part of the editor that was asked for did not come. */
  readonly missing: boolean;
}

/** What is not in the state of CodeMirror. */
export interface BesideState {
  readonly tabIndents: boolean;
  readonly missing: boolean;
  /** Loaded where it was asked for. */
  readonly comparison: typeof Comparison | undefined;
}

export function factsOf(state: EditorState, { tabIndents, missing, comparison }: BesideState): EditorFacts {
  return {
    undoable: undoDepth(state) > 0,
    redoable: redoDepth(state) > 0,
    tabIndents,
    changes: comparison?.countChanges(state),
    inChange: comparison?.isInChange(state) ?? false,
    missing,
  };
}

export function sameFacts(one: EditorFacts, other: EditorFacts): boolean {
  return (
    one.undoable === other.undoable &&
    one.redoable === other.redoable &&
    one.tabIndents === other.tabIndents &&
    one.changes === other.changes &&
    one.inChange === other.inChange &&
    one.missing === other.missing
  );
}
