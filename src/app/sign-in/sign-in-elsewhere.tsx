import { useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { checkSession } from '@/queries/session';
import css from './sign-in.module.css';
import { Button } from '@/ui/button';

interface SignInElsewhereProps {
  readonly address: string;
  readonly onLater: () => void;
}

/** For a gateway with a sign-in page of its own. That page opens beside this one; coming back here looks by itself. */
export function SignInElsewhere({ address, onLater }: SignInElsewhereProps) {
  const t = useT();
  const services = useServices();
  const [state, setState] = useState<'idle' | 'looking' | 'out'>('idle');
  const check = async () => {
    setState('looking');
    if (!(await checkSession(services))) setState('out');
  };
  return (
    <div className={css.form}>
      <p role="status" className={css.refused}>
        {state === 'out' ? t(say('signIn.check.out')) : ''}
      </p>
      <div className={css.buttons}>
        <Button onClick={onLater}>{t(say('signIn.later'))}</Button>
        <Button onClick={() => void check()}>
          {t(say(state === 'looking' ? 'signIn.check.busy' : 'signIn.check'))}
        </Button>
        <Button
          variant="filled"
          renderRoot={({ className, children }) => (
            <a href={address} target="_blank" rel="noopener noreferrer" data-autofocus className={className}>
              {children}
            </a>
          )}
        >
          {t(say('signIn.open'))}
        </Button>
      </div>
    </div>
  );
}
