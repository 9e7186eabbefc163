import { useEffect } from 'react';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { TaskType } from '@/task-types/task-type';
import { useServices } from './services';
import { sourceKey } from './sources';

/** Has a task looked at closer, as its type does that, for as long as the caller is on screen. */
export function useCloseLook({ ref: { id }, lookKey }: Task, connection: Connection, type: TaskType): void {
  const services = useServices();
  useEffect(() => {
    let leave: (() => void) | undefined;
    let here = true;
    const key = sourceKey(connection.id, type.id);
    import('./close-looks').then(
      ({ closeLooksOf }) => {
        if (here) leave = closeLooksOf(services).want({ key, connection, type }, id);
      },
      // Without it the row says what its list says; the next one asks for it again.
      () => undefined,
    );
    return () => {
      here = false;
      leave?.();
    };
    // Another key: what is known of it counts no more, and what is asked for neither.
  }, [services, connection, type, id, lookKey]);
}
