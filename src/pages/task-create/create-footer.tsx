import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormFooter } from '@/forms/form-footer';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { Foreseen } from '@/task-types/task-form';
import { StatusMark } from '@/ui/status-mark';
import { ForeseenItem } from '../foreseen-item';
import { TaskLinks } from '../foreseen-links';
import { Sentence } from '../foreseen-sentence';
import { isFull, type Slots } from '../foreseen-slots';
import { mayNotChange } from '../why-not';
import css from './task-create.module.css';
import { Button } from '@/ui/button';

interface CreateFooterProps {
  readonly source: Source;
  readonly draft: ReactNode;
  /** Which slots are taken, where that is known and matters. */
  readonly slots: Slots | undefined;
  /** What sending would take away. On narrow screens the sentences beside the form are far from the button: it stands here too. */
  readonly losses: readonly Foreseen[];
  /** The id of what says why it is to wait. */
  readonly foreseenId: string;
}

/** The buttons of the create page; they stay in sight. Where every slot is taken, the one that goes on is to wait. */
export function CreateFooter({ source, draft, slots, losses, foreseenId }: CreateFooterProps) {
  const t = useT();
  const reason = mayNotChange(source.connection);
  const full = slots && isFull(slots) ? slots : undefined;
  const cancel = (
    <Button variant="default" renderRoot={(props) => <Link to="/tasks" {...props} />}>
      {t(say('create.cancel'))}
    </Button>
  );
  if (!full) {
    return (
      <FormFooter
        note={
          <span className={css.waiting}>
            {losses.length > 0 && (
              <span className={css.losses}>
                {losses.map((item, index) => (
                  <span key={index}>
                    <StatusMark status="partial" /> <ForeseenItem item={item} source={source} />
                  </span>
                ))}
              </span>
            )}
            {draft}
          </span>
        }
      >
        {cancel}
        <SubmitButton primary label={say('create.submit')} busyLabel={say('create.submit.busy')} reason={reason} />
      </FormFooter>
    );
  }
  const note = (
    <span className={css.waiting}>
      <span className={css.waitsFor}>
        <Sentence
          words={(mark) => say('create.wait.for', { names: mark('names') })}
          parts={{ names: <TaskLinks plain tasks={full.takenBy} source={source} /> }}
        />
      </span>
      {draft}
    </span>
  );
  return (
    <FormFooter note={note}>
      {cancel}
      <SubmitButton label={say('create.sendAnyway')} busyLabel={say('create.submit.busy')} reason={reason} />
      <SubmitButton
        primary
        action="wait"
        label={say('create.wait')}
        busyLabel={say('create.wait.busy')}
        describedBy={foreseenId}
        reason={reason}
      />
    </FormFooter>
  );
}
