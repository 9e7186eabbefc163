import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Fate, SeveralTrouble, SeveralView } from '@/queries/several-removals';
import { FailureNote } from '@/ui/failure-note';
import { visibleText } from '@/ui/visible-text';
import { failureWords } from '../failure-words';
import css from './several.module.css';

/** How deleting several went: the sum, and what went wrong on which connection. */
export function SeveralOutcome({ state, fates, troubles }: SeveralView) {
  const t = useT();
  const count = (fate: Fate) => [...fates.values()].filter((one) => one === fate).length;
  return (
    <>
      <p className={css.sum} role="status">
        {state === 'over'
          ? t(
              say('several.sum', {
                gone: count('gone'),
                before: count('before'),
                absent: count('absent'),
                there: count('there'),
                unclear: count('unclear'),
              }),
            )
          : t(say('several.busy', { count: fates.size }))}
      </p>
      {troubles.map((trouble) => (
        <Trouble key={`${trouble.connection.id} ${trouble.kind}`} trouble={trouble} />
      ))}
    </>
  );
}

function Trouble({ trouble: { connection, kind, failure } }: { readonly trouble: SeveralTrouble }) {
  const t = useT();
  const { name } = connection;
  const what = kind === 'broken' ? say('several.broken') : say(`several.${kind}`, { name });
  return (
    <FailureNote
      {...(failure ? failureWords(t, failure) : undefined)}
      kind={kind === 'failed' && !failure?.unclear ? 'failed' : 'unclear'}
      what={visibleText(t(what))}
    />
  );
}
