import { Link } from '@tanstack/react-router';
import { isHalfway, isUnclear } from '@/core/intent';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { intents } from '@/queries/kept';
import type { Source } from '@/queries/sources';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';
import { StatusMark } from '@/ui/status-mark';
import css from './task-create.module.css';

interface BegunAlreadyProps {
  readonly source: Source;
  readonly form: TaskForm;
  /** As far as they are typed. */
  readonly values: unknown;
  /** What this page itself has sent: the outcome of that stands above the form. */
  readonly own: string | undefined;
}

/** Says that one of the same name was begun here and is not finished, and leads to it: sent anew it would be made twice. */
export function BegunAlready({ source: { connection, type }, form, values, own }: BegunAlreadyProps) {
  const t = useT();
  const name = form.nameOf(values);
  const begun = useStore(intents).find(
    (one) =>
      one.id !== own &&
      one.type === type.id &&
      one.connection === connection.id &&
      (isUnclear(one) || isHalfway(one)) &&
      name !== '' &&
      form.schema.safeParse(one.values).success &&
      form.nameOf(one.values) === name,
  );
  if (!begun) return null;
  return (
    <p className={css.begun} role="status">
      <StatusMark status="partial" />
      <span>
        {t(say('create.pre.begun', { name }))}{' '}
        <Link to="/create/$type" params={{ type: type.id }} search={{ connection: connection.id, intent: begun.id }}>
          {t(say('create.pre.begun.show'))}
        </Link>
      </span>
    </p>
  );
}
