import { useQuery } from '@tanstack/react-query';
import { refKey, type TaskRef } from '@/core/task';
import { TaskName } from '@/pages/task-name';
import { usePlace } from '@/queries/line-place';
import { useServices } from '@/queries/services';
import { type Source, sourceQueries } from '@/queries/sources';
import { SafeText } from '@/ui/safe-text';

interface RefNameProps {
  readonly of: TaskRef;
  /** Where its source is not known, or does not have it. */
  readonly fallback: string;
}

/** What people call the task of a ref. */
export function RefName({ of, fallback }: RefNameProps) {
  const found = usePlace(of);
  return found ? <Listed source={found.source} of={of} fallback={fallback} /> : <SafeText text={fallback} />;
}

function Listed({ source, of, fallback }: RefNameProps & { readonly source: Source }) {
  const services = useServices();
  const { data } = useQuery({ ...sourceQueries.state(services, source), enabled: false });
  const task = data?.tasks.find((one) => refKey(one.ref) === refKey(of));
  return task ? (
    <TaskName task={task} connection={source.connection} type={source.type} />
  ) : (
    <SafeText text={fallback} />
  );
}
