import { type Diagnostic, forEachDiagnostic } from '@codemirror/lint';
import { EditorSelection, type EditorState, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { closeHoverTooltips, EditorView, hasHoverTooltips, showTooltip, type Tooltip } from '@codemirror/view';

/** A problem where it stands now: marks move with the text. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  readonly diagnostic: Diagnostic;
}

/** All marked problems, in order of their places. */
function markedIn(state: EditorState): readonly Marked[] {
  const found: Marked[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => found.push({ from, to, diagnostic }));
  return found.toSorted((one, other) => one.from - other.from || one.to - other.to);
}

/** The next one after the selection or, by -1, the one before it; from an end round to the other one. */
export function nextAfter<P extends { readonly from: number; readonly to: number }>(
  places: readonly P[],
  { from, to }: { readonly from: number; readonly to: number },
  direction: 1 | -1,
): P | undefined {
  const compared = (place: P) => place.from - from || place.to - to;
  return direction === 1
    ? (places.find((place) => compared(place) > 0) ?? places[0])
    : (places.findLast((place) => compared(place) < 0) ?? places.at(-1));
}

/**
 * A command that selects the next problem, shows its message there and lets screen readers hear it. `say` tells the
 * problem and its line.
 */
export function goToProblem(direction: 1 | -1, say: (diagnostic: Diagnostic, line: number) => string) {
  return (view: EditorView): boolean => {
    const { state } = view;
    const found = nextAfter(markedIn(state), state.selection.main, direction);
    if (!found) return false;
    view.dispatch({
      selection: EditorSelection.single(found.from, found.to),
      effects: [
        EditorView.scrollIntoView(found.from, { y: 'center' }),
        showProblemAt.of(found.from),
        EditorView.announce.of(say(found.diagnostic, state.doc.lineAt(found.from).number)),
      ],
    });
    return true;
  };
}

/** Shows the messages of the problems at a place, until the text changes or the cursor leaves; undefined hides them. */
export const showProblemAt = StateEffect.define<number | undefined>();

/** A command that hides the message that is shown. */
export function hideProblem(view: EditorView): boolean {
  const hovered = hasHoverTooltips(view.state);
  if (!hovered && !view.state.field(problemTooltip)) return false;
  view.dispatch({ effects: [showProblemAt.of(undefined), closeHoverTooltips] });
  return true;
}

/** The messages of the problem that was gone to, clicked or tapped. Hovering has lint's own. */
export const problemTooltip = StateField.define<Tooltip | null>({
  create: () => null,
  update: (shown, transaction) => {
    const next = shownNext(shown, transaction);
    // Under the pointer the same message stands already.
    return next && hasHoverTooltips(transaction.state) ? null : next;
  },
  provide: (field) => showTooltip.from(field),
});

function shownNext(shown: Tooltip | null, transaction: Transaction): Tooltip | null {
  const wanted = transaction.effects.find((effect) => effect.is(showProblemAt));
  if (wanted) return wanted.value === undefined ? null : tooltipAt(transaction.state, wanted.value);
  if (isPointed(transaction)) return tooltipAt(transaction.state, transaction.newSelection.main.head);
  return transaction.docChanged || transaction.selection ? null : shown;
}

function isPointed(transaction: Transaction): boolean {
  if (!transaction.isUserEvent('select') || !transaction.newSelection.main.empty) return false;
  // A finger's selection comes from the browser, often too late to be known for a pointer's.
  return transaction.isUserEvent('select.pointer') || matchMedia('(pointer: coarse)').matches;
}

function tooltipAt(state: EditorState, at: number): Tooltip | null {
  const touching = markedIn(state).filter(({ from, to }) => from <= at && at <= to);
  // Of two beside each other, that which begins here; a finger may have come behind the last sign of one.
  const around = touching.filter(({ from, to }) => at < Math.max(to, from + 1));
  const here = around.length > 0 ? around : touching;
  const [first] = here;
  if (!first) return null;
  return { pos: first.from, end: first.to, above: true, create: () => ({ dom: listOf(here) }) };
}

function listOf(marked: readonly Marked[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cm-tooltip-lint';
  for (const { diagnostic } of marked) {
    const item = list.appendChild(document.createElement('li'));
    item.className = `cm-diagnostic cm-diagnostic-${diagnostic.severity}`;
    item.dir = 'auto';
    item.textContent = diagnostic.message;
  }
  return list;
}
