import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useIsDemo } from '../demo-context';
import css from './bar.module.css';
import { useReach } from './use-reach';
import { useSaidOnce } from './use-said-once';

/** Says that there is no network for as long as there is none. Of the entry: without a network nothing more would come. */
export function OfflineBar() {
  const t = useT();
  const demo = useIsDemo();
  const offline = useReach();
  const words = t(say(demo ? 'shell.offline.demo' : 'shell.offline'));
  useSaidOnce(offline, words, 'polite');
  if (!offline) return null;
  return (
    <aside aria-label={t(say('shell.offline.label'))}>
      <p className={css.bar}>{words}</p>
    </aside>
  );
}
