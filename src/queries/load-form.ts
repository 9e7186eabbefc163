import { queryOptions } from '@tanstack/react-query';
import type { TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import type { Services } from './services';

/** Loads the form of a task type and lets the translator know its words; undefined where the type has none. */
export async function loadForm(
  { translator }: Pick<Services, 'translator'>,
  type: Pick<TaskType, 'form'>,
): Promise<TaskForm | undefined> {
  const form = await type.form?.();
  for (const words of form?.words ?? []) translator.addWords(words);
  return form;
}

/** The form of a task type, loaded once for all pages; null where it has none, or is none of those that are known. */
export function formQuery(services: Pick<Services, 'translator'>, id: string, type: TaskType | undefined) {
  return queryOptions({
    queryKey: ['console', 'form', id],
    queryFn: async () => (type && (await loadForm(services, type))) ?? null,
    enabled: type !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
}
