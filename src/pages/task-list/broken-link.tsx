import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { visibleText } from '@/ui/visible-text';
import { useLaterWords } from '../use-later-words';
import css from './list-notice.module.css';
import type { ListQuery } from './use-list-query';

/** Says which parts of the address mean nothing here. They go with the next change of the question. */
export function BrokenLink({ asked }: { readonly asked: ListQuery }) {
  const t = useT();
  const hasWords = useLaterWords();
  if (!hasWords) return null;
  return (
    <p className={css.broken} role="status">
      <bdi>{t(say('tasks.link.broken', { parts: visibleText(asked.broken.join(' · ')) }))}</bdi>
      <button type="button" className={css.act} onClick={() => asked.change((now) => now)}>
        {t(say('tasks.link.dismiss'))}
      </button>
    </p>
  );
}
