import { useState } from 'react';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { newScript } from '../script/blank';
import { stepTypeOptions } from './step-type-options';
import { WizardField } from './wizard-field';
import css from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

/** Nothing is there yet: what is read and what is written are chosen, and a script is begun. */
export function NewScript() {
  const t = useT();
  const { edit } = useWizard();
  const [types, setTypes] = useState({ reader: 'mysql', writer: 'odps' });
  const begin = () =>
    edit(() => newScript(types.reader, types.writer), { part: 'script', message: words('done.begun') });
  return (
    <div className={css.note} role="group" aria-label={t(words('new'))}>
      <p>{t(words('new.body'))}</p>
      <div className={css.sides}>
        {(['reader', 'writer'] as const).map((side) => (
          <WizardField
            key={side}
            path={['new', side]}
            look={{ label: words(side), help: words(`new.${side}`), control: 'select', options: stepTypeOptions() }}
            value={types[side]}
            onChange={(type) => typeof type === 'string' && setTypes({ ...types, [side]: type })}
          />
        ))}
      </div>
      <Button onClick={begin}>{t(words('new.begin'))}</Button>
    </div>
  );
}
