import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { SafeText } from '@/ui/safe-text';
import type { ScriptStep } from '../script/script';
import { rawAt } from './raw-value';
import css from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

/** Longer values are cut here; the script has them in full. */
const MOST_CHARACTERS = 120;

/** A step of a type that the wizard has no fields for: what it says, to read, and the way to its place in the script. */
export function OtherStep({ step }: { readonly step: ScriptStep }) {
  const t = useT();
  const { text, showInScript } = useWizard();
  const keys = Object.keys(step.parameter);
  return (
    <div className={css.other}>
      <p>{t(words('other.body'))}</p>
      {keys.length > 0 && (
        <dl className={css.rawKeys}>
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <SafeText text={key} />
              </dt>
              <dd>
                <code>
                  <SafeText text={cut(rawAt(text, [...step.path, 'parameter', key]) ?? '')} />
                </code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button onClick={() => showInScript(step.path)}>{t(words('other.open'))}</Button>
    </div>
  );
}

function cut(raw: string): string {
  return raw.length > MOST_CHARACTERS ? `${raw.slice(0, MOST_CHARACTERS)}…` : raw;
}
