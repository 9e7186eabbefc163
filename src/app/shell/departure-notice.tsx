import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Sentence } from '@/pages/foreseen-sentence';
import { Since } from '@/pages/foreseen-since';
import { type Departure, dismissDeparture } from '@/queries/departures';
import { Button } from '@/ui/button';
import { announce } from '@/ui/announce';
import { SafeText } from '@/ui/safe-text';
import css from './line-notice.module.css';

/** What a create took away: a task that made room, or the result that a new one took the place of. */
export function DepartureNotice({ departure }: { readonly departure: Departure }) {
  const t = useT();
  const { ref, name, at, by, madeAt, cause } = departure;
  const link = (target: typeof ref, words: string) => (
    <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...target }}>
      <SafeText text={words} />
    </Link>
  );
  const made = <Since at={madeAt} />;
  const words = useRef<HTMLParagraphElement>(null);
  // Once, as it comes: a live region would read out each minute that its ages go on.
  useEffect(() => announce(words.current?.textContent ?? ''), []);
  return (
    <div className={css.notice}>
      <p className={css.words} ref={words}>
        {cause === 'replaced' ? (
          <Sentence
            words={(mark) => say('gone.replaced', { name: mark('name'), made: mark('made') })}
            parts={{ name: link(ref, name), made }}
          />
        ) : (
          <Sentence
            words={(mark) =>
              say('gone.evicted', { name: mark('name'), made: mark('made'), age: mark('age'), by: mark('by') })
            }
            parts={{
              name: link(ref, name),
              made,
              age: <Since at={at} />,
              by: by ? link(by, t(say('gone.by'))) : t(say('gone.by')),
            }}
          />
        )}
      </p>
      <Button variant="default" size="xs" onClick={() => dismissDeparture(departure)}>
        {t(say('shell.dismiss'))}
      </Button>
    </div>
  );
}
