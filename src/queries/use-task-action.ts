import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskAction } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { callContext, useServices } from './services';
import { sourceKey } from './sources';

interface Act {
  readonly task: Task;
  readonly action: TaskAction;
  /** The values of the action's own form. */
  readonly answer?: unknown;
}

export type TaskActing = ReturnType<typeof useTaskAction>;

/**
 * Does an action of a task once per call, and has the list, and what stands beside the task, read again afterwards. Files
 * are the line's affair.
 */
export function useTaskAction(connection: Connection) {
  const services = useServices();
  const readAgain = ({ task: { ref } }: Act) => {
    void services.scheduler.changed(sourceKey(ref.connection, ref.type));
    void services.queryClient.invalidateQueries({ queryKey: keys.parts(ref.connection, ref.type) });
  };
  // The state of a mutation is told a moment later: both halves of a double click would see it at rest.
  const busy = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const mutation = useMutation({
    mutationFn: ({ task, action, answer }: Act) => {
      const context = callContext(services, connection, say('why.action', { action: action.id }));
      return action.perform(task, { ...context, isAwaited: () => isHere.current }, answer);
    },
    onSuccess: (_, act) => readAgain(act),
    onError: (error, act) => {
      // What may have been done shows in the list, sooner than at its next turn.
      if (failureOf(error)?.unclear) readAgain(act);
    },
  });
  const failure = failureOf(mutation.error);
  // What is no failure of a call is a bug; it belongs to the error boundary.
  if (mutation.error && !failure) throw mutation.error;
  const once = async (act: Act): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      await mutation.mutateAsync(act);
      return true;
    } catch {
      return false;
    } finally {
      busy.current = false;
    }
  };
  return {
    /** Gives whether it was done; what failed stands in `failure`. */
    run: (task: Task, action: TaskAction, answer?: unknown): Promise<boolean> => once({ task, action, answer }),
    /** What failed, once more. */
    retry: () => {
      if (mutation.isError) void once(mutation.variables);
    },
    /** One at a time: what is asked for meanwhile is not done. */
    busy: mutation.isPending ? mutation.variables.action.id : undefined,
    ...(failure ? { failure } : undefined),
    dismiss: mutation.reset,
  };
}
