import type { FormHandle } from '@/forms/form-scope';
import { say } from '@/i18n/say';
import type { TaskForm } from '@/task-types/task-form';
import type { Failure } from '@/transport/failures';

/** A refusal of one field stands at that field too, where it is on the page; the whole of it stands above the form. */
export function placeRefusal(handle: Pick<FormHandle, 'holds' | 'reject'>, form: TaskForm, failure: Failure): void {
  const name: string | undefined = form.fieldOf?.(failure);
  if (name === undefined || !handle.holds(name)) return;
  handle.reject({ name, message: say('forms.verbatim', { text: failure.message ?? failure.code ?? '' }) });
}
