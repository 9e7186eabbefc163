import { EditorView } from '@codemirror/view';

/** Covers may lie above each other: a footer above a bar of the phone. */
const MOST_COVERS = 3;

/**
 * Keeps the cursor where it can be seen. CodeMirror brings it into its own box and the window, and does not know of what
 * sticks to the edges of the window and lies over both.
 */
export const keepCursorInSight = EditorView.updateListener.of(({ view, transactions, selectionSet, docChanged }) => {
  if (!(selectionSet || docChanged) || transactions.some((transaction) => transaction.isUserEvent('select.pointer'))) {
    return;
  }
  // After CodeMirror's own scrolling, which comes with the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => view.hasFocus && uncover(view)));
});

function uncover(view: EditorView): void {
  for (let tries = 0; tries < MOST_COVERS; tries += 1) {
    const cursor = view.coordsAtPos(view.state.selection.main.head);
    const cover = cursor && stuckAt(cursor.left, (cursor.top + cursor.bottom) / 2, view.dom);
    if (!cursor || !cover) return;
    const room = view.defaultLineHeight;
    const isBelow = cover.top + cover.bottom > window.innerHeight;
    const by = isBelow ? cursor.bottom + room - cover.top : cursor.top - room - cover.bottom;
    scrollerOf(view.dom)?.scrollBy({ top: by, behavior: 'instant' });
  }
}

/** Where the thing is that sticks to the window and lies over a point of the editor. */
function stuckAt(x: number, y: number, editor: Element): DOMRect | undefined {
  const top = document.elementFromPoint(x, y);
  if (!top || editor.contains(top)) return undefined;
  for (let element: Element | null = top; element; element = element.parentElement) {
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(element).position)) return element.getBoundingClientRect();
  }
  return undefined;
}

/** What scrolls the editor with all that stands around it. */
function scrollerOf(editor: Element): Element | null {
  for (let element = editor.parentElement; element; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)) {
      return element;
    }
  }
  return document.scrollingElement;
}
