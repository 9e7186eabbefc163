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

/** What came of an act that was not done: a failure, or a bug. */
interface Failed {
  readonly id: string;
  readonly caught: unknown;
}

interface Act {
  readonly id: string;
  readonly does: (context: CallContext) => Promise<void>;
}

function useActOf({ services, connection, type }: Place): PanelAct {
  // What is drawn is told a moment later: both halves of a double click would see it at rest.
  const begun = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failures, setFailures] = useState<readonly Failed[]>([]);
  // A mutation tells of the last that was begun alone; here several may be.
  const { mutateAsync } = useMutation({
    mutationFn: ({ id, does }: Act) => does(callContext(services, connection, say('why.action', { action: id }))),
    // Whatever came of it, what stands there may be from before.
    onSettled: () =>
      Promise.all([
        services.scheduler.changed(sourceKey(connection.id, type.id)),
        services.queryClient.invalidateQueries({ queryKey: keys.parts(connection.id, type.id) }),
      ]),
  });
  const failed = failures.find(({ caught }) => !failureOf(caught)) ?? failures[0];
  const failure = failureOf(failed?.caught);
  // What is no failure of a call is a bug; it belongs to the error boundary.
  if (failed && !failure) throw failed.caught;
  return {
    run: async (id, does) => {
      if (begun.current.has(id)) return;
      begun.current.add(id);
      setBusy(new Set(begun.current));
      setFailures((list) => list.filter((one) => one.id !== id));
      await mutateAsync({ id, does }).catch((caught: unknown) => setFailures((list) => [...list, { id, caught }]));
      begun.current.delete(id);
      setBusy(new Set(begun.current));
    },
    isBusy: (id) => busy.has(id),
    ...(failed && failure ? { failed: { id: failed.id, failure } } : undefined),
    dismiss: () => setFailures((list) => list.filter((one) => one !== failed)),
  };
}
