import type { Environment } from '@/core/connection';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './environment.module.css';

interface EnvironmentMarkProps {
  readonly environment: Environment;
}

/** The square in lists: solid for production, outlined for all others. Its letter is drawn; its name is read. */
export function EnvironmentMark({ environment }: EnvironmentMarkProps) {
  const t = useT();
  const name = t(say(`env.${environment}`));
  return (
    <span className={css.mark} data-environment={environment} role="img" aria-label={name} title={name}>
      {t(say(`env.${environment}.letter`))}
    </span>
  );
}
