import { useEffect, useSyncExternalStore } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import { useServices } from '@/queries/services';
import { keepLastUser } from '@/storage/last-user';
import { useIsDemo } from '../demo-context';
import css from '../shell/bar.module.css';
import { useSaidOnce } from '../shell/use-said-once';
import { SignInDialog } from './sign-in-dialog';
import { useSessionWatch } from './use-session-watch';
import { Button } from '@/ui/button';

/** Asks to sign in once the session has ended: by a dialog, or by a bar for whoever does it later. */
export function SessionGuard() {
  const t = useT();
  const { session } = useServices();
  const { expired, putOff } = useSyncExternalStore(session.subscribe, session.state);
  useSessionWatch();
  useDemoUser();
  useSaidOnce(expired, t(say('shell.session.ended')), 'assertive');
  if (!expired) return null;
  if (!putOff) return <SignInDialog />;
  return (
    <aside aria-label={t(say('shell.session.signIn'))} className={css.bar}>
      <span>{t(say('shell.session.out'))}</span>
      <Button onClick={() => session.putOff(false)}>{t(say('shell.session.signIn'))}</Button>
    </aside>
  );
}

/** In the demo one signs in as whoever one is there. Once the session has ended, nobody could tell who that was. */
function useDemoUser(): void {
  const demo = useIsDemo();
  const [first] = useConnections().data ?? [];
  const user = demo ? (first?.identity.user ?? '') : '';
  useEffect(() => keepLastUser(user), [user]);
}
