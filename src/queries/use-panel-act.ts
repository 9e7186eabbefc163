import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { CallContext } from '@/task-types/call-context';
import type { PanelAct, PanelProps, TaskType } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { callContext, type Services, useServices } from './services';
import { sourceKey } from './sources';

interface Place {
  readonly services: Services;
  readonly connection: Connection;
  readonly type: TaskType;
}

/** The hook by which a task type's panel does something; the same one for as long as the caller lives. */
export function usePanelAct(connection: Connection, type: TaskType): PanelProps['useAct'] {
  const services = useServices();
  const [useAct] = useState(
    () => () =>
      // A hook made in a hook: it is called where the panel renders, always there.
      useActOf({ services, connection, type }),
  );
  return useAct;
}

interface Act {
  readonly id: string;
  readonly does: (context: CallContext) => Promise<void>;
}

function useActOf({ services, connection, type }: Place): PanelAct {
  // The state of a mutation is told a moment later: both halves of a double click would see it at rest.
  const busy = useRef(false);
  const mutation = useMutation({
    mutationFn: ({ id, does }: Act) => does(callContext(services, connection, say('why.action', { action: id }))),
    // Whatever came of it, what stands there may be from before.
    onSettled: () =>
      Promise.all([
        services.scheduler.changed(sourceKey(connection.id, type.id)),
        services.queryClient.invalidateQueries({ queryKey: keys.parts(connection.id, type.id) }),
      ]),
  });
  const failure = failureOf(mutation.error);
  if (mutation.error && !failure) throw mutation.error;
  return {
    run: async (id, does) => {
      if (busy.current) return;
      busy.current = true;
      // What went wrong stands in the hook's own answer.
      await mutation.mutateAsync({ id, does }).catch(() => undefined);
      busy.current = false;
    },
    ...(mutation.isPending ? { busy: mutation.variables.id } : undefined),
    ...(failure ? { failure } : undefined),
    dismiss: mutation.reset,
  };
}
