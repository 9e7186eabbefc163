import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { stopRun } from '@/queries/runs';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';

/** What became of a lost step is being looked up; that can be ended. `label`: the step, of a task that is made already. */
export function PlanLooking({ id, label }: { readonly id: string | undefined; readonly label?: Message | undefined }) {
  const t = useT();
  return (
    <FailureNote
      kind="unclear"
      what={t(label === undefined ? say('create.looking') : say('plan.looking', { label: t(label) }))}
      actions={
        id !== undefined && (
          <Button size="xs" onClick={() => stopRun(id)}>
            {t(say('plan.stopLooking'))}
          </Button>
        )
      }
    />
  );
}
