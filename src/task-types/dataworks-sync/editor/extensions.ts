import { closeBrackets, closeBracketsKeymap, startCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Annotation, EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { keepCursorInSight } from './in-sight';
import { hideProblem, problemTooltip } from './problem-walk';
import { changesBetween } from './text-changes';
import { highlightStyle, theme } from './theme';

/** What the page around the editor needs: mod+Enter sends the form. */
const LEFT_TO_THE_PAGE: ReadonlySet<string | undefined> = new Set(['Mod-Enter', 'Ctrl-m']);

/** All of the editor that is the same for every script. */
export const FIXED_PARTS: Extension = [
  // The text stays as it was to the letter: only \n ends a line, and a \r before it is a sign that is shown.
  EditorState.lineSeparator.of('\n'),
  EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
  highlightSpecialChars(),
  // What can be edited can be focused; that checkers of accessibility see it too, it is said.
  EditorView.contentAttributes.of({ tabindex: '0' }),
  json(),
  syntaxHighlighting(highlightStyle),
  theme,
  EditorView.lineWrapping,
  // Each line runs as its own text does.
  EditorView.perLineTextDirection.of(true),
  lintGutter(),
  lineNumbers(),
  foldGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  bracketMatching(),
  closeBrackets(),
  indentOnInput(),
  indentUnit.of('  '),
  history(),
  problemTooltip,
  keepCursorInSight,
];

/** The keys, those of this console before CodeMirror's own. */
export function keys(own: readonly KeyBinding[]): Extension {
  return keymap.of([
    ...own,
    // Where the input method has taken Ctrl+Space.
    { key: 'Alt-/', run: startCompletion },
    { key: 'Escape', run: hideProblem, stopPropagation: true },
    ...closeBracketsKeymap,
    ...foldKeymap,
    ...historyKeymap,
    ...defaultKeymap.filter(({ key }) => !LEFT_TO_THE_PAGE.has(key)),
    indentWithTab,
  ]);
}

/** Marks a change that came from outside, of which the outside need not be told. */
export const fromOutside = Annotation.define<true>();

/** What makes the editor's text into another one, by the least that differs: cursor, folds and undo stay as they are. */
export function toText(state: EditorState, text: string): TransactionSpec {
  return {
    changes: [...changesBetween(state.doc.toString(), text)],
    annotations: isolateHistory.of('full'),
  };
}
