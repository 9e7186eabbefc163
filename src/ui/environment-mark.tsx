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
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a letter drawn in CSS colours, which an <img> cannot be
    <span className={css.mark} data-environment={environment} role="img" aria-label={name} title={name}>
      {t(say(`env.${environment}.letter`))}
    </span>
  );
}
