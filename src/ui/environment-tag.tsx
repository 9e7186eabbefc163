import type { Environment } from '@/core/connection';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './environment.module.css';

interface EnvironmentTagProps {
  readonly environment: Environment;
}

/** The word in heads and dialogs: solid `PROD`, others outlined. */
export function EnvironmentTag({ environment }: EnvironmentTagProps) {
  const t = useT();
  return (
    <span className={css.tag} data-environment={environment}>
      {t(say(`env.${environment}.tag`))}
    </span>
  );
}
