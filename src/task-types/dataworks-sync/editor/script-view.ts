import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { redo, undo } from '@codemirror/commands';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorSelection, EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { Message } from '@/core/message';
import { formatted } from '../script/edit-script';
import type { KnownWorkspace, ScriptProblem } from '../script/rules';
import { isNotLoaded } from '@/ui/not-loaded';
import { type BesideState, type EditorFacts, factsOf, sameFacts } from './editor-facts';
import { FIXED_PARTS, fromOutside, keys, toText } from './extensions';
import type * as Finding from './find';
import { phrasesIn } from './phrases';
import { marksOf } from './problem-marks';
import { goToProblem, showProblemAt } from './problem-walk';
import { suggestions } from './suggest';
import { ToldTexts } from './told-texts';
import { editorWords as say } from './words';

type Say = (message: Message) => string;

/** What is kept of an editor that is not on the page: all of it. */
export type KeptState = ScriptView;

/** Where an editor may be kept. */
export interface Keeper {
  current: KeptState | undefined;
}

/** The editor that was kept, or a new one, which is kept from now on. */
export function keptEditor(keeper: Keeper | undefined, make: () => ScriptView): ScriptView {
  const editor = keeper?.current ?? make();
  if (keeper) keeper.current = editor;
  return editor;
}

/** CodeMirror over one script, as the component around it drives it. */
export class ScriptView {
  /** What stands while it is not on a page: text, cursor, what can be undone. */
  #state: EditorState;
  #mounted: EditorView | undefined;
  readonly #told = new ToldTexts();
  readonly #phrases = new Compartment();
  readonly #attributes = new Compartment();
  readonly #compared = new Compartment();
  readonly #searched = new Compartment();
  readonly #listeners = new Set<() => void>();
  #t: Say;
  #known: KnownWorkspace | undefined;
  #onText: (text: string) => void = () => undefined;
  #facts: EditorFacts;
  #marked: { readonly doc: Text; readonly key: string } | undefined;
  #beside: BesideState = { tabIndents: false, missing: false, comparison: undefined };
  #finding: typeof Finding | undefined;
  #saved: string | undefined;

  constructor(text: string, t: Say) {
    this.#t = t;
    this.#state = EditorState.create({ doc: text, extensions: this.#extensions() });
    this.#facts = factsOf(this.#state, this.#beside);
  }

  /** Puts the editor on the page; gives back what takes it away again. What it holds survives that. */
  mount(parent: HTMLElement): () => void {
    const view = new EditorView({ parent, state: this.#state });
    // Nobody shall be caught in the text: Tab leaves it until it is told to indent.
    view.setTabFocusMode(!this.#beside.tabIndents);
    this.#mounted = view;
    // So that Ctrl+F opens at once. Where it does not come now, Ctrl+F asks for it anew, and tells.
    this.#loadFinding().catch(() => undefined);
    return () => {
      this.#state = view.state;
      this.#mounted = undefined;
      view.destroy();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly facts = (): EditorFacts => this.#facts;

  /** Whom to tell of what is typed, and what is known for suggestions. */
  attach(onText: (text: string) => void, known: KnownWorkspace | undefined): void {
    this.#onText = onText;
    this.#known = known;
  }

  /** Takes a text from outside. One that the outside has from here is not news, even where more was typed since. */
  setText(text: string): void {
    if (this.#told.comesBack(text)) return;
    const { state } = this.#view;
    this.#view.dispatch(toText(state, text), { annotations: fromOutside.of(true) });
  }

  /** Marks the problems, unless they are marked already: marking hides the message that is being read. */
  mark(problems: readonly ScriptProblem[]): void {
    const { state } = this.#view;
    const marks = marksOf(problems, state.doc.length, this.#t);
    const key = JSON.stringify(marks);
    if (this.#marked?.doc === state.doc && this.#marked.key === key) return;
    this.#marked = { doc: state.doc, key };
    this.#view.dispatch(setDiagnostics(state, marks));
  }

  speak(t: Say): void {
    this.#t = t;
    this.#view.dispatch({ effects: this.#phrases.reconfigure(EditorState.phrases.of(phrasesIn(t))) });
  }

  /** The attributes of the text box itself. */
  describe(attributes: Readonly<Record<string, string>>, readOnly: boolean): void {
    this.#view.dispatch({
      effects: this.#attributes.reconfigure([
        EditorView.contentAttributes.of({ ...attributes }),
        EditorState.readOnly.of(readOnly),
      ]),
    });
  }

  /** Shows what differs from this text, as soon as what that takes is loaded; undefined shows the text alone. */
  compare(saved: string | undefined): void {
    this.#saved = saved;
    if (saved !== undefined) void this.#load(this.#loadComparison);
    else this.#view.dispatch({ effects: this.#compared.reconfigure([]) });
  }

  /** Selects a place, brings it into view with the focus, and shows the problem that stands there. */
  show(from: number, to: number): void {
    const { length } = this.#view.state.doc;
    const [start, end] = [Math.min(from, length), Math.min(to, length)];
    this.#view.dispatch({
      selection: EditorSelection.single(start, end),
      effects: [EditorView.scrollIntoView(start, { y: 'center' }), showProblemAt.of(start)],
    });
    this.#view.focus();
  }

  readonly undo = (): void => void undo(this.#view);
  readonly redo = (): void => void redo(this.#view);
  readonly find = (): void => {
    void this.#load(async () => {
      await this.#loadFinding();
      if (this.#mounted) this.#finding?.openFinding(this.#mounted);
    });
  };
  readonly nextChange = (): void => {
    this.#beside.comparison?.goToNextChange(this.#view);
    this.#view.focus();
  };
  readonly restoreChange = (): void =>
    this.#beside.comparison?.restoreChange(this.#view, this.#t(say('changes.restored')));
  readonly nextProblem = (): void => {
    this.#goToProblem(1);
    this.#view.focus();
  };

  readonly format = (): void => {
    const { state } = this.#view;
    if (state.readOnly) return;
    const change = toText(state, formatted(state.doc.toString()));
    if (state.update(change).docChanged) this.#view.dispatch(change, { userEvent: 'format' });
    else this.#announce(say('format.none'));
  };

  readonly #loadComparison = async (): Promise<void> => {
    const comparison = this.#beside.comparison ?? (await import('./compare'));
    this.#beside = { ...this.#beside, comparison };
    const saved = this.#saved;
    if (!this.#mounted || saved === undefined) return;
    const words = { restore: this.#t(say('changes.restore')) };
    const shown = comparison.comparedWith(saved, words, this.#mounted.state.readOnly);
    this.#mounted.dispatch({ effects: this.#compared.reconfigure(shown) });
  };

  readonly #loadFinding = async (): Promise<void> => {
    if (this.#finding) return;
    const finding = await import('./find');
    if (!this.#mounted) return;
    this.#finding = finding;
    this.#mounted.dispatch({ effects: this.#searched.reconfigure(finding.FINDING) });
  };

  /** Loads a part; one that does not come is told of, and asked for anew the next time. */
  async #load(part: () => Promise<void>): Promise<void> {
    let missing = false;
    try {
      await part();
    } catch (error) {
      if (!isNotLoaded(error)) throw error;
      missing = true;
    }
    this.#beside = { ...this.#beside, missing };
    if (this.#mounted) this.#tellFacts(this.#mounted.state);
  }

  get #view(): EditorView {
    if (!this.#mounted) throw new Error('The editor is not on a page');
    return this.#mounted;
  }

  #extensions(): Extension {
    return [
      FIXED_PARTS,
      keys([
        { key: 'F8', run: () => this.#goToProblem(1), shift: () => this.#goToProblem(-1), preventDefault: true },
        { key: 'Shift-Alt-f', run: () => (this.format(), true), preventDefault: true },
        { key: 'Mod-f', run: () => (this.find(), true) },
        { key: 'Ctrl-m', run: () => this.#toggleTab() },
      ]),
      autocompletion({
        override: [(context) => this.#suggest(context)],
        icons: false,
        activateOnTypingDelay: 50,
        // After a name its values, where there are some.
        activateOnCompletion: () => true,
      }),
      this.#phrases.of(EditorState.phrases.of(phrasesIn(this.#t))),
      this.#attributes.of([]),
      this.#compared.of([]),
      this.#searched.of([]),
      EditorView.updateListener.of((update) => this.#updated(update)),
    ];
  }

  async #suggest(context: CompletionContext): Promise<CompletionResult | null> {
    let result: CompletionResult | null = null;
    await this.#load(async () => {
      result = await suggestions(context, this.#known, this.#t);
    });
    return result;
  }

  #updated({ docChanged, transactions, state }: ViewUpdate): void {
    if (docChanged && !transactions.every((transaction) => transaction.annotation(fromOutside))) {
      this.#onText(this.#told.tell(state.doc.toString()));
    }
    this.#tellFacts(state);
  }

  #tellFacts(state: EditorState): void {
    const now = factsOf(state, this.#beside);
    if (sameFacts(now, this.#facts)) return;
    this.#facts = now;
    for (const listener of this.#listeners) listener();
  }

  #goToProblem(direction: 1 | -1): boolean {
    const sentence = ({ severity, message }: Diagnostic, line: number) =>
      this.#t(
        severity === 'error' ? say('problems.error', { line, message }) : say('problems.warning', { line, message }),
      );
    return goToProblem(direction, sentence)(this.#view);
  }

  #toggleTab(): boolean {
    const tabIndents = !this.#beside.tabIndents;
    this.#beside = { ...this.#beside, tabIndents };
    this.#view.setTabFocusMode(!tabIndents);
    this.#announce(say(tabIndents ? 'keys.indents' : 'keys.moves'));
    return true;
  }

  #announce(message: Message): void {
    this.#view.dispatch({ effects: EditorView.announce.of(this.#t(message)) });
  }
}
