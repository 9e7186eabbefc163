import { isRecord } from '@/core/is-record';
import { toJson } from '@/core/long-numbers';
import { useFormHandle } from '@/forms/form-scope';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import { readTree, toSend } from './config/kept-json';
import css from './fields.module.css';
import { hasField } from './form-body';
import { words } from './form-messages';

/** What a task has beside its fields, and a change sends back as it was read. Nothing in a new task. */
export function KeptFields() {
  const t = useT();
  const { defaults } = useFormHandle();
  const origin: unknown = defaults['origin'];
  const task = typeof origin === 'string' ? readTree(origin) : undefined;
  if (!isRecord(task)) return null;
  const kept = Object.entries(task).filter(([key, value]) => !hasField(key) && !isBlank(value));
  if (kept.length === 0) return null;
  return (
    <>
      <h3 className={css.keptTitle}>{t(words('edit.kept'))}</h3>
      <p className={css.note}>{t(words('edit.kept.help'))}</p>
      <dl className={css.kept}>
        {kept.map(([key, value]) => (
          <div key={key} className={css.keptLine}>
            <dt>
              <code>
                <SafeText text={key} />
              </code>
            </dt>
            <dd>
              <SafeText text={shown(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

function shown(value: unknown): string {
  const plain = toSend(value);
  return typeof plain === 'string' ? plain : toJson(plain);
}
