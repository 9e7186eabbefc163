import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { TaskList } from '@/queries/use-task-list';
import type { Failure, FailureKind } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';
import css from './task-list.module.css';

const PASSING: ReadonlySet<FailureKind> = new Set(['throttled', 'offline', 'session']);

/** What could not be read, each with its own retry; what could stands below and goes on. */
export function ListFailures({ list }: { readonly list: TaskList }) {
  const t = useT();
  // What goes on by itself, with rows on screen, is the badge's and the bar's to say.
  const failed = byReason(
    list.sources.flatMap(({ source, poll: { failure }, state }) =>
      failure && !(state && PASSING.has(failure.kind)) ? [{ source, failure }] : [],
    ),
  );
  const odd = list.sources.flatMap(({ source, state }) =>
    state?.unreadable ? [{ source, unreadable: state.unreadable }] : [],
  );
  if (failed.length + odd.length === 0 && !list.broken) return null;
  const retry = (...keys: readonly string[]) => (
    <Button
      variant="default"
      size="xs"
      onClick={() => {
        if (keys.length === 0) list.retry();
        for (const key of keys) list.retry(key);
      }}
    >
      {t(say('tasks.failed.retry'))}
    </Button>
  );
  return (
    <div className={css.failures}>
      {list.broken && (
        <FailureNote
          {...(list.failure ? failureWords(t, list.failure) : undefined)}
          what={t(say('tasks.failed.title'))}
          actions={retry()}
        />
      )}
      {failed.map(([{ source, failure }, ...others]) => (
        <FailureNote
          key={source.key}
          {...failureWords(t, failure)}
          what={t(say('tasks.failed.part', { name: source.connection.name }))}
          actions={retry(source.key, ...others.map((other) => other.source.key))}
        />
      ))}
      {odd.map(({ source, unreadable: { count, first } }) => (
        <FailureNote
          key={source.key}
          what={t(say('tasks.unreadable', { name: source.connection.name, count }))}
          why={t(say('failure.contract.what'))}
          advice={t(say('failure.contract.advice', first))}
        />
      ))}
    </div>
  );
}

interface Failed {
  readonly source: Source;
  readonly failure: Failure;
}

/** The sources of one connection that failed for the same reason are one: it is told once. */
function byReason(failed: readonly Failed[]): readonly (readonly [Failed, ...Failed[]])[] {
  const groups = new Map<string, [Failed, ...Failed[]]>();
  for (const one of failed) {
    const { source, failure } = one;
    // What is off contract is so in its own place.
    const which = failure.kind === 'contract' ? source.key : (failure.code ?? '');
    const reason = JSON.stringify([source.connection.id, failure.kind, which]);
    const group = groups.get(reason);
    if (group) group.push(one);
    else groups.set(reason, [one]);
  }
  return [...groups.values()];
}
