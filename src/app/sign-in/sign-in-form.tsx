import { useRef, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { failureWords } from '@/pages/failure-words';
import { useServices } from '@/queries/services';
import { type SignInResult, signIn } from '@/queries/session';
import { keepLastUser, lastUser } from '@/storage/last-user';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { useIsDemo } from '../demo-context';
import css from './sign-in.module.css';

/** User and password, for a gateway that takes them itself. The password stays in its field, and is gone with it. */
export function SignInForm({ onLater }: { readonly onLater: () => void }) {
  const t = useT();
  const services = useServices();
  const demo = useIsDemo();
  const [known] = useState(() => lastUser.read());
  const user = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SignInResult>();

  const submit = async () => {
    if (busy || !user.current || !password.current) return;
    setBusy(true);
    setResult(undefined);
    const name = user.current.value;
    const came = await signIn(services, name, password.current.value).finally(() => setBusy(false));
    // Once accepted, the dialog is on its way out.
    if (came.kind === 'in') return keepLastUser(name);
    setResult(came);
    if (came.kind === 'refused') password.current.value = '';
    password.current.focus();
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className={css.field}>
        {t(say('signIn.user'))}
        <input
          ref={user}
          className={css.input}
          name="username"
          autoComplete="username"
          required
          spellCheck={false}
          defaultValue={known}
          data-autofocus={known === '' || undefined}
        />
      </label>
      <label className={css.field}>
        {t(say('signIn.password'))}
        <input
          ref={password}
          className={css.input}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          data-autofocus={known !== '' || undefined}
        />
      </label>
      {demo && <p className={css.hint}>{t(say('signIn.demo'))}</p>}
      <div role="alert">
        {result?.kind === 'refused' && <p className={css.refused}>{t(say('signIn.refused'))}</p>}
        {result?.kind === 'unknown' && (
          <FailureNote {...failureWords(t, result.failure)} what={t(say('signIn.failed'))} />
        )}
      </div>
      <div className={css.buttons}>
        <Button onClick={onLater}>{t(say('signIn.later'))}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy}>
          {t(say(busy ? 'signIn.submit.busy' : 'signIn.submit'))}
        </Button>
      </div>
    </form>
  );
}
