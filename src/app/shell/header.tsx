import { useT } from '@/i18n/use-t';
import { say } from '@/i18n/say';
import { Logo } from '@/ui/icons/logo';
import css from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { SchemeSwitch } from './scheme-switch';
import { Who } from './who';

/** Always in sight: who and where one is, the language and the colours. */
export function Header() {
  const t = useT();
  return (
    <header className={css.root} data-print="hide">
      <span className={css.brand} aria-hidden="true">
        <Logo />
        {t(say('app.name'))}
      </span>
      <Who />
      <span className={css.grow} />
      <LanguageSwitch />
      <SchemeSwitch />
    </header>
  );
}
