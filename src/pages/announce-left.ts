import type { useT } from '@/i18n/use-t';
import type { IntentResult } from '@/queries/run-intent';
import type { Source } from '@/queries/sources';
import { toldOf } from '@/queries/submissions';
import type { TaskForm } from '@/task-types/task-form';
import { announce } from '@/ui/announce';
import { resumedWords } from './resumed-words';

/** Says aloud what came of sending to whoever has gone on to something else; the notices show it. */
export function announceLeft(
  t: ReturnType<typeof useT>,
  { connection, type }: Pick<Source, 'connection' | 'type'>,
  form: TaskForm,
  result: IntentResult,
): void {
  announce(t(resumedWords(toldOf({ connection, type, form }, result), t)), 'assertive');
}
