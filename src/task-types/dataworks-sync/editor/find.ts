import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

const SCOPE = 'editor search-panel';

/** Finding and replacing. Apart from the rest, as it need not be there before the script is. */
export const FINDING: Extension = [
  search({ top: true }),
  Prec.high(
    keymap.of([
      { key: 'Mod-f', run: openSearchPanel, scope: SCOPE },
      { key: 'F3', run: findNext, shift: findPrevious, scope: SCOPE, preventDefault: true },
      { key: 'Mod-g', run: findNext, shift: findPrevious, scope: SCOPE, preventDefault: true },
      { key: 'Escape', run: closeSearchPanel, scope: SCOPE, stopPropagation: true },
    ]),
  ),
];

export function openFinding(view: EditorView): void {
  openSearchPanel(view);
}
