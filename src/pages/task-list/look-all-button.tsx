import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskList } from '@/queries/use-task-list';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';

interface LookAllButtonProps {
  readonly list: TaskList;
  readonly onFailed?: (failures: readonly Failure[]) => void;
}

/** Looks through every source to its end; says what that costs, where it is known. */
export function LookAllButton({ list: { restCost, lookAll }, onFailed }: LookAllButtonProps) {
  const t = useT();
  return (
    <Button variant="default" size="xs" onClick={() => void lookAll().then(onFailed)}>
      {t(restCost === undefined ? say('tasks.all') : say('tasks.all.cost', { requests: restCost }))}
    </Button>
  );
}
