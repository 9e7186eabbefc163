import type { MouseEvent } from 'react';
import type { Intent } from '@/core/intent';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { TaskLinks } from '@/pages/foreseen-links';
import { Sentence } from '@/pages/foreseen-sentence';
import { isFull } from '@/pages/foreseen-slots';
import { intents } from '@/queries/kept';
import { leaveLine, placeInLine } from '@/queries/line';
import { usePlace } from '@/queries/line-place';
import type { Source } from '@/queries/sources';
import { useForeseen } from '@/queries/use-foreseen';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';
import { IntentName } from './intent-name';
import css from './line-notice.module.css';
import { Button } from '@/ui/button';

/** One that waits in line: its place, what it waits for, and the way out. */
export function WaitingNotice({ intent }: { readonly intent: Intent }) {
  const t = useT();
  const found = usePlace(intent);
  const place = placeInLine(useStore(intents), intent);
  const leave = ({ detail }: MouseEvent) => {
    // It appears where "Wait in line" was pressed: the second half of a double click must not undo that.
    if (detail < 2) leaveLine(intent);
  };
  return (
    <div className={css.notice}>
      <p className={css.words}>
        <Sentence
          words={(mark) => say('line.waits', { name: mark('name'), place })}
          parts={{ name: <IntentName intent={intent} /> }}
        />{' '}
        {found && <Taken {...found} intent={intent} />} <span className={css.quiet}>{t(say('line.about'))}</span>
      </p>
      <Button variant="default" size="xs" onClick={leave}>
        {t(say('line.leave'))}
      </Button>
    </div>
  );
}

/** Who holds the slots that it waits for. */
function Taken({
  source,
  form,
  intent,
}: {
  readonly source: Source;
  readonly form: TaskForm;
  readonly intent: Intent;
}) {
  const t = useT();
  const foreseen = useForeseen({ source, form, values: intent.values });
  const slots = foreseen?.find((item) => item.kind === 'slots');
  if (!slots) return null;
  if (!isFull(slots)) return t(say('line.free'));
  return (
    <Sentence
      words={(mark) => say('line.taken', { limit: slots.limit, names: mark('names') })}
      parts={{ names: <TaskLinks tasks={slots.takenBy} source={source} /> }}
    />
  );
}
