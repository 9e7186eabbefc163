import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import css from './wizard.module.css';
import { type Part, useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface LastDeedProps {
  readonly part: Part;
  /** What stands beside it takes back whatever was done. */
  readonly isUndoneElsewhere?: boolean;
}

/** What was done last here, read out when it comes; it can be taken back until the script is changed again. */
export function LastDeed({ part, isUndoneElsewhere = false }: LastDeedProps) {
  const t = useT();
  const { last, text, edit } = useWizard();
  const here = last?.part === part && last.after === text ? last : undefined;
  return (
    <div className={css.deed}>
      <div role="status">{here && <span dir="auto">{t(here.message)}</span>}</div>
      {here && here.before !== here.after && !isUndoneElsewhere && (
        <Button onClick={() => edit(() => here.before, { part, message: words('done.undone') })}>
          {t(words('undo'))}
        </Button>
      )}
    </div>
  );
}
