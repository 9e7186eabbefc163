import { Link } from '@tanstack/react-router';
import type { Intent } from '@/core/intent';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Sentence } from '@/pages/foreseen-sentence';
import { dropIntent } from '@/queries/kept';
import { Button } from '@/ui/button';
import { Id } from '@/ui/id';
import { SafeText } from '@/ui/safe-text';
import { IntentName } from './intent-name';
import css from './line-notice.module.css';

/**
 * One that nothing came of: it left the line, or the page that sent it was left before that was known. It stands until it
 * is dismissed.
 */
export function LeftNotice({ intent }: { readonly intent: Intent }) {
  const t = useT();
  const { code, message, requestId } = intent.left ?? {};
  const refused = code !== undefined || message !== undefined;
  return (
    <div role={refused ? 'alert' : 'status'} className={css.notice}>
      <p className={css.words}>
        <Sentence
          words={(mark) => say(wordsFor(intent), { name: mark('name') })}
          parts={{ name: <IntentName intent={intent} /> }}
        />{' '}
        {message !== undefined && <SafeText text={t(say('ui.vendorSays', { words: message }))} />}{' '}
        {code !== undefined && (
          <code>
            <SafeText text={code} />
          </code>
        )}{' '}
        {requestId !== undefined && <Id value={requestId} head={8} what={t(say('ui.requestIdName'))} />}
      </p>
      {!intent.left?.unfit && (
        <Link
          to="/create/$type"
          params={{ type: intent.type }}
          search={{ connection: intent.connection, intent: intent.id }}
        >
          {t(say('line.form'))}
        </Link>
      )}
      <Button variant="default" size="xs" onClick={() => dropIntent(intent.id)}>
        {t(say('shell.dismiss'))}
      </Button>
    </div>
  );
}

function wordsFor({ left, turn, sentAt }: Intent) {
  if (left?.unfit) return 'line.unfit';
  if (turn !== undefined) return sentAt === undefined ? 'line.left' : 'line.refused';
  if (sentAt === undefined && left && left.code === undefined && left.message === undefined) return 'resumed.putDown';
  return left?.code !== undefined || left?.message !== undefined ? 'resumed.refused' : 'resumed.absent';
}
