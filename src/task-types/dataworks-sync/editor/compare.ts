import { getChunks, goToNextChunk, rejectChunk, unifiedMergeView } from '@codemirror/merge';
import { type EditorState, type Extension, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Marks what differs from the last saved text: lines that went stand above those that came, each piece with a button. */
export function comparedWith(saved: string, words: { readonly restore: string }, readOnly: boolean): Extension {
  return unifiedMergeView({
    // Split at \n alone, as the editor does: a carriage return is a sign of the text.
    original: Text.of(saved.split('\n')),
    mergeControls: readOnly ? false : (type, act) => (type === 'reject' ? button(words.restore, act) : nothing()),
    // Pieces of a script are no scripts: their names would be coloured as texts.
    syntaxHighlightDeletions: false,
    diffConfig: { scanLimit: 500, timeout: 200 },
  });
}

/** How many pieces differ; undefined where nothing is compared. */
export function countChanges(state: EditorState): number | undefined {
  return getChunks(state)?.chunks.length;
}

/** Whether the cursor stands in a piece that differs. */
export function isInChange(state: EditorState): boolean {
  const { head } = state.selection.main;
  return getChunks(state)?.chunks.some(({ fromB, endB }) => fromB <= head && head <= endB) ?? false;
}

/** Gives the piece at the cursor back what was saved. */
export function restoreChange(view: EditorView, said: string): void {
  if (rejectChunk(view)) view.dispatch({ effects: EditorView.announce.of(said) });
}

export function goToNextChange(view: EditorView): void {
  goToNextChunk(view);
}

function button(label: string, act: (event: MouseEvent) => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  // Not a stop of Tab within the text: the same is done for the piece at the cursor by the button under it.
  made.tabIndex = -1;
  made.addEventListener('click', act);
  return made;
}

function nothing(): HTMLElement {
  const made = document.createElement('span');
  made.hidden = true;
  return made;
}
