import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import css from './wizard.module.css';
import { wizardWords as words } from './words';

/** Says which keys stay as they are, because the wizard has no field for them. */
export function KeptKeys({ keys }: { readonly keys: readonly string[] }) {
  const t = useT();
  if (keys.length === 0) return null;
  return (
    <p className={css.kept}>
      {t(words('kept'))} <SafeText text={keys.join(', ')} />
    </p>
  );
}
