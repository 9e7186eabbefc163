import { useT } from '@/i18n/use-t';
import type { Task } from '@/core/task';
import { SafeText } from '@/ui/safe-text';
import { StatusMark } from '@/ui/status-mark';
import { words } from './panel-messages';
import css from './panel.module.css';
import { solutionSteps, STEP_MARKS } from './solution-steps';

const WAITS_FOR_SOMEBODY = '5';

/** The steps of a solution with the vendor's words, and whom it waits for. */
export function SolutionSteps({ task }: { readonly task: Task }) {
  const t = useT();
  const steps = solutionSteps(task.seen);
  const last = steps.findLast(({ state }) => state === 'done');
  return (
    <>
      {task.vendorStatus === WAITS_FOR_SOMEBODY && (
        <p className={css.attention}>
          <StatusMark status="attention" />
          <span>
            {last && (
              <>
                <SafeText text={t(words('solution.confirm.after', { step: last.name }))} />{' '}
              </>
            )}
            {t(words('solution.confirm'))}
          </span>
        </p>
      )}
      {steps.length === 0 ? (
        <p className={css.quiet}>{t(words('solution.noSteps'))}</p>
      ) : (
        <table className={css.steps}>
          <thead>
            <tr>
              <th scope="col">{t(words('solution.step'))}</th>
              <th scope="col">{t(words('solution.state'))}</th>
              <th scope="col">{t(words('solution.info'))}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, state, word, info }, index) => (
              // The steps of one solution: their place tells them apart.
              <tr key={index}>
                <td>
                  <SafeText text={name} />
                </td>
                <td>
                  <span className={css.status}>
                    <StatusMark status={STEP_MARKS[state]} />
                    <code className={css.vendor}>
                      <SafeText text={word} />
                    </code>
                  </span>
                </td>
                <td>
                  <code className={css.vendor}>
                    <SafeText text={info} />
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
