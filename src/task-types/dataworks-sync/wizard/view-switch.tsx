import { SegmentedControl } from '@mantine/core';
import { useT } from '@/i18n/use-t';
import type { ScriptProblem } from '../script/rules';
import css from './wizard.module.css';
import { wizardWords as words } from './words';

export type View = 'wizard' | 'script';

interface ViewSwitchProps {
  readonly view: View;
  readonly problems: readonly ScriptProblem[];
  readonly onChange: (view: View) => void;
}

/** Two views of one text. What is wrong in it stands on both. */
export function ViewSwitch({ view, problems, onChange }: ViewSwitchProps) {
  const t = useT();
  return (
    <SegmentedControl
      className={css.switch ?? ''}
      aria-label={t(words('view'))}
      value={view}
      onChange={onChange}
      data={(['wizard', 'script'] as const).map((value) => ({
        value,
        label: (
          <span className={css.segment}>
            {t(words(`view.${value}`))}
            <Counts problems={problems} />
          </span>
        ),
      }))}
    />
  );
}

function Counts({ problems }: { readonly problems: readonly ScriptProblem[] }) {
  const t = useT();
  return (['error', 'warning'] as const).map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    if (count === 0) return null;
    return (
      <span key={severity} className={css.counted}>
        {' '}
        {t(words(`count.${severity}`, { count }))}
      </span>
    );
  });
}
