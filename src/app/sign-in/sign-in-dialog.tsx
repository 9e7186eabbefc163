import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { announce } from '@/ui/announce';
import { useLaterWords } from '@/pages/use-later-words';
import css from './sign-in.module.css';
import { SignInElsewhere } from './sign-in-elsewhere';
import { SignInForm } from './sign-in-form';

/**
 * Asks the operator to sign in, over the page: all behind it stays as it is. It cannot be lost: Escape means "later", and
 * later leaves a bar.
 */
export function SignInDialog() {
  const t = useT();
  const { session } = useServices();
  const { signInAt } = useSyncExternalStore(session.subscribe, session.state);
  const base = useRouter().basepath;
  const address = addressOf(signInAt, base);
  const later = () => session.putOff(true);
  const title = useId();
  const body = useId();
  if (!useLaterWords()) return null;
  return (
    <OverThePage title={title} body={body} onClose={later}>
      <h2 id={title} className={css.title}>
        {t(say('signIn.title'))}
      </h2>
      <p id={body} className={css.body}>
        {t(say(address ? 'signIn.body.elsewhere' : 'signIn.body'))}
      </p>
      {address ? <SignInElsewhere address={address} onLater={later} /> : <SignInForm onLater={later} />}
    </OverThePage>
  );
}

interface OverThePageProps {
  readonly title: string;
  readonly body: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native dialog: the browser keeps the focus in it. When it goes, the focus is where it was. */
function OverThePage({ title, body, onClose, children }: OverThePageProps) {
  const { session, translator } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      // While it still stands in the page: one that is only taken away leaves the focus nowhere.
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      // In the language of then.
      if (!session.state().expired) announce(translator.speech().t(say('signIn.done')));
    };
  }, [session, translator]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={body}
      className={css.root}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Some browsers let a second Escape close it whatever is said.
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}

/** Foreign text becomes an address only where it leads to a page. Relative ones begin at the console's own base. */
function addressOf(signInAt: string | undefined, base: string): string | undefined {
  if (signInAt === undefined) return undefined;
  const from = new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI);
  const address = URL.canParse(signInAt, from) ? new URL(signInAt, from) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address.href : undefined;
}
