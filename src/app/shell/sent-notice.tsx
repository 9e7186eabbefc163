import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Sentence } from '@/pages/foreseen-sentence';
import { type MadeTask, markTold } from '@/queries/kept';
import css from './line-notice.module.css';
import { RefName } from './ref-name';
import { Button } from '@/ui/button';

/** One that was made while nobody saw it: sent from the line, or by a page that was left before it could tell. */
export function SentNotice({ made }: { readonly made: MadeTask }) {
  const t = useT();
  return (
    <div role="status" className={css.notice}>
      <p className={css.words}>
        <Sentence
          words={(mark) => say(made.intent === undefined ? 'resumed.found' : 'line.sent', { name: mark('name') })}
          parts={{ name: <RefName of={made.ref} fallback={made.name} /> }}
        />
      </p>
      <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...made.ref }}>
        {t(say('line.open'))}
      </Link>
      <Button variant="default" size="xs" onClick={() => markTold(made.ref)}>
        {t(say('shell.dismiss'))}
      </Button>
    </div>
  );
}
