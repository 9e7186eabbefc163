import type { Intent } from '@/core/intent';
import { usePlace } from '@/queries/line-place';
import type { Source } from '@/queries/sources';
import { useChosen } from '@/queries/use-foreseen';
import type { TaskForm } from '@/task-types/task-form';
import { SafeText } from '@/ui/safe-text';

/** What people call what was to be made; its id where nobody can say. */
export function IntentName({ intent }: { readonly intent: Intent }) {
  const found = usePlace(intent);
  if (!found) return <SafeText text="…" />;
  // A form may have changed since; of values that are not its own it can tell no name.
  const fits = found.form.schema.safeParse(intent.values, { jitless: true }).success;
  return fits ? <NameOf {...found} values={intent.values} /> : <SafeText text={intent.id} />;
}

function NameOf({
  source,
  form,
  values,
}: {
  readonly source: Source;
  readonly form: TaskForm;
  readonly values: unknown;
}) {
  const name = form.nameOf(values);
  const { chosen } = useChosen({ source, form, values, ask: true });
  const option = Object.values(chosen).find(({ id }) => id === name);
  return <SafeText text={option?.label ?? name} />;
}
