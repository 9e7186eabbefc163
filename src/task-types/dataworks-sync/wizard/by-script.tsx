import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { SafeText } from '@/ui/safe-text';
import type { Path } from '../script/script';
import { rawAt } from './raw-value';
import css from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface ByScriptProps {
  readonly path: Path;
  /** What it is called, for the name of the button. */
  readonly name: string;
}

/** More than this of a value is not shown: the script has it in full. */
const MOST_CHARACTERS = 400;

/** A value that no control can show, as it is written, and the way to its place in the script. */
export function ByScript({ path, name }: ByScriptProps) {
  const t = useT();
  const { text, showInScript } = useWizard();
  const raw = rawAt(text, path) ?? '';
  const cut = raw.length > MOST_CHARACTERS ? `${raw.slice(0, MOST_CHARACTERS)}…` : raw;
  return (
    <div className={css.byScript}>
      <pre className={css.raw} tabIndex={0} aria-label={t(words('byScript.value', { name }))}>
        <SafeText text={cut} lines />
      </pre>
      <Button aria-label={t(words('byScript.of', { name }))} onClick={() => showInScript(path)}>
        {t(words('byScript'))}
      </Button>
    </div>
  );
}
