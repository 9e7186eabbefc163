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
  const all = found.options.map(
    ({ label, insert, detail }): Completion => ({
      label,
      apply: (view, completion, from, to) => put(view, completion, { from, to, insert }),
      ...(detail && { detail: t(detail) }),
    }),
  );
  return fitting(all, found, context);
}

/** A text that is being written: as long as it is, what can stand there stays the same. */
const WRITING = /^"[^"\\\n]*$/u;

/** Those of all that hold what is typed. While more of it is typed nothing is asked anew, so that Enter always finds a list. */
function fitting(all: readonly Completion[], place: Place, { state, pos }: CompletionContext): CompletionResult | null {
  const { from, to } = place;
  const written = state.sliceDoc(from, pos);
  const typed = written.replace(/^"/, '').toLowerCase();
  const options = all.filter(({ label }) => label.toLowerCase().includes(typed));
  if (options.length === 0) return null;
  const update: CompletionResult['update'] = (_, begin, end, later) =>
    WRITING.test(later.state.sliceDoc(begin, later.pos)) ? fitting(all, { from: begin, to: end }, later) : null;
  // What fits is known here, with the quote that the cursor may stand behind; CodeMirror would compare that too.
  return { from, to, options, filter: false, ...(WRITING.test(written) && { update }) };
}

interface Place {
  readonly from: number;
  readonly to: number;
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
