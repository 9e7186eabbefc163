import { useId, useState } from 'react';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { fromDatax } from '../script/datax';
import css from './wizard.module.css';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

/** A job of DataX 1.0: what it is, and what converting it would change, before that is done. */
export function ConvertDatax() {
  const t = useT();
  const id = useId();
  const { text, edit } = useWizard();
  const [asked, setAsked] = useState(false);
  const converted = asked ? fromDatax(text) : undefined;
  const convert = () => {
    if (converted) edit(() => converted.text, { part: 'script', message: words('done.converted') });
  };
  return (
    <div className={css.note} role="group" aria-label={t(words('datax'))}>
      <p>{t(words('datax.body'))}</p>
      {!asked && <Button onClick={() => setAsked(true)}>{t(words('datax.look'))}</Button>}
      <div role="status">
        {asked && !converted && <p>{t(words('datax.cannot'))}</p>}
        {converted && <p id={id}>{t(words(converted.notes.length > 0 ? 'datax.notes' : 'datax.noNotes'))}</p>}
      </div>
      {converted && (
        <>
          {converted.notes.length > 0 && (
            <ul aria-labelledby={id}>
              {converted.notes.map((note, index) => (
                <li key={index} dir="auto">
                  {t(note)}
                </li>
              ))}
            </ul>
          )}
          <div className={css.acts}>
            <Button onClick={convert}>{t(words('datax.convert'))}</Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              {t(words('datax.keep'))}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
