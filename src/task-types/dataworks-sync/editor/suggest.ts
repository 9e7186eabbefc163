import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Message } from '@/core/message';
import type { KnownWorkspace } from '../script/rules';
import type { TextChange } from './text-changes';

/** After which signs suggestions open by themselves: a quote, and what names are made of. */
const TYPED = /["\w$.-]$/u;

/** What may stand at the cursor, as CodeMirror offers it; null where there is nothing to say. */
export async function suggestions(
  context: CompletionContext,
  known: KnownWorkspace | undefined,
  t: (message: Message) => string,
): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  if (!explicit && !TYPED.test(state.sliceDoc(pos - 1, pos))) return null;
  // What is known of keys and values is not needed before the first of them is written.
  const { completionsAt } = await import('../script/complete');
  const found = completionsAt(state.doc.toString(), pos, known);
  if (!found) return null;
  const typed = state.sliceDoc(found.from, pos).replace(/^"/, '').toLowerCase();
  const options = found.options
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .map(
      ({ label, insert, detail }): Completion => ({
        label,
        apply: (view, completion, from, to) => put(view, completion, { from, to, insert }),
        ...(detail && { detail: t(detail) }),
      }),
    );
  // What fits is known here, with the quote that the cursor may stand behind; CodeMirror would compare that too.
  return options.length > 0 ? { from: found.from, to: found.to, options, filter: false } : null;
}

/** What is filled in next: the first thing that is empty. */
const HOLE = /""|\[\]|\{\}/;

/** Where the cursor goes in a text that was chosen: into what is empty, else before the comma behind it. */
export function cursorIn(insert: string): number {
  const hole = HOLE.exec(insert);
  return hole ? hole.index + 1 : insert.replace(/,$/, '').length;
}

function put(view: EditorView, completion: Completion, change: TextChange): void {
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + cursorIn(change.insert) },
    scrollIntoView: true,
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  });
}
