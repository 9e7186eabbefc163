import type { Message } from '@/core/message';
import { editorWords as say } from './words';

/** CodeMirror's own phrases, as its packages spell them, and what stands for them. */
export const PHRASES: Readonly<Record<string, Message>> = {
  Completions: say('phrase.completions'),
  'Control character': say('phrase.control'),
  close: say('phrase.close'),
  'Selection deleted': say('phrase.deleted'),
  to: say('phrase.to'),
  'Folded lines': say('phrase.folded'),
  'Unfolded lines': say('phrase.unfolded'),
  'Fold line': say('phrase.fold'),
  'Unfold line': say('phrase.unfoldLine'),
  'folded code': say('phrase.foldedCode'),
  unfold: say('phrase.unfold'),
  'current match': say('phrase.currentMatch'),
  'on line': say('phrase.onLine'),
  'replaced $ matches': say('phrase.replacedAll'),
  'replaced match on line $': say('phrase.replacedOne'),
  Find: say('phrase.find'),
  Replace: say('phrase.replace'),
  next: say('phrase.next'),
  previous: say('phrase.previous'),
  'match case': say('phrase.matchCase'),
  regexp: say('phrase.regexp'),
  'by word': say('phrase.byWord'),
  replace: say('phrase.replaceOne'),
  'replace all': say('phrase.replaceAll'),
};

/** The phrases in the reader's language, as `EditorState.phrases` wants them. */
export function phrasesIn(t: (message: Message) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(PHRASES).map(([phrase, message]) => [phrase, t(message)]));
}
