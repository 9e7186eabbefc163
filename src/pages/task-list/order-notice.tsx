import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useLaterWords } from '../use-later-words';
import css from './list-notice.module.css';
import type { ListView } from './use-list-view';

/** What waits while somebody points at the rows, and the way to let it in. */
export function OrderNotice({ view }: { readonly view: ListView }) {
  const t = useT();
  const hasWords = useLaterWords();
  const { added, changed, apply } = view;
  const words =
    added === 0
      ? say('tasks.order.changed')
      : say(changed ? 'tasks.order.both' : 'tasks.order.added', { count: added });
  if (!hasWords) return null;
  return (
    <span className={css.order}>
      {t(words)}
      <button type="button" className={css.act} onClick={apply}>
        {t(say('tasks.order.apply'))}
      </button>
    </span>
  );
}
