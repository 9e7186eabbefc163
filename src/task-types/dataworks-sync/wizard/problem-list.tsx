import { useState } from 'react';
import { ProblemMark } from '@/forms/problem-mark';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import type { ScriptProblem } from '../script/rules';
import css from './wizard.module.css';
import { WarningMark } from './warning-mark';
import { wizardWords as words } from './words';

interface ProblemListProps {
  readonly problems: readonly ScriptProblem[];
  readonly onGo: (problem: ScriptProblem) => void;
}

/** So many are listed at once: of a list of columns that does not fit, one is as good as a hundred. */
const MOST_SHOWN = 6;

/** What is wrong in the script, errors first, each with the way to its place. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const ordered = problems.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from);
  const shown = all ? ordered : ordered.slice(0, MOST_SHOWN);
  return (
    <section className={css.problems} aria-label={t(words('problems'))}>
      <ul>
        {shown.map((problem, index) => (
          <li key={index} data-severity={problem.severity}>
            {problem.severity === 'error' ? <ProblemMark /> : <WarningMark />}
            <span className={css.problem} dir="auto">
              {problem.severity === 'warning' && <span className="visually-hidden">{t(words('warning'))} </span>}
              {t(problem.message)}
            </span>
            <button
              type="button"
              className={css.link}
              aria-label={t(words('problem.goTo', { problem: t(problem.message) }))}
              onClick={() => onGo(problem)}
            >
              {t(words('problem.go'))}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && (
        <Button onClick={() => setAll(true)}>{t(words('problems.all', { count: ordered.length }))}</Button>
      )}
    </section>
  );
}

function rank({ severity }: ScriptProblem): number {
  return severity === 'error' ? 0 : 1;
}
