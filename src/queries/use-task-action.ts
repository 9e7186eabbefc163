import { useMutation } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import type { TaskAction } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { callContext, useServices } from './services';
import { sourceKey } from './sources';

/** Does an action of a task once per call, and has the list read again afterwards. Files are the line's affair. */
export function useTaskAction(connection: Connection) {
  const services = useServices();
  const mutation = useMutation({
    mutationFn: ({ task, action }: { readonly task: Task; readonly action: TaskAction }) =>
      action.perform(task, callContext(services, connection, say('why.action', { action: action.id }))),
    onSuccess: (_, { task }) => {
      void services.scheduler.changed(sourceKey(task.ref.connection, task.ref.type));
    },
    onError: (error, { task }) => {
      // What may have been done shows in the list, sooner than at its next turn.
      if (failureOf(error)?.unclear) void services.scheduler.changed(sourceKey(task.ref.connection, task.ref.type));
    },
  });
  const failure = failureOf(mutation.error);
  // What is no failure of a call is a bug; it belongs to the error boundary.
  if (mutation.error && !failure) throw mutation.error;
  return {
    run: (task: Task, action: TaskAction) => {
      if (!mutation.isPending) mutation.mutate({ task, action });
    },
    /** What failed, once more. */
    retry: () => {
      if (mutation.isError) mutation.mutate(mutation.variables);
    },
    busy: mutation.isPending ? mutation.variables.action.id : undefined,
    ...(failure ? { failure } : undefined),
    dismiss: mutation.reset,
  };
}
