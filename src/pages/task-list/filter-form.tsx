import { type FormEvent, useState } from 'react';
import type { Task } from '@/core/task';
import type { TaskFilter } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { SegmentedChoice } from '@/ui/segmented-choice';
import { CreatedValues } from './created-values';
import css from './filter-editor.module.css';
import { FilterValues } from './filter-values';
import { operatorWords } from './filter-words';
import type { ListLens } from './list-lens';

interface FilterFormProps {
  readonly old?: TaskFilter;
  readonly lens: ListLens;
  readonly tasks: readonly Task[];
  readonly onApply: (filter: TaskFilter) => void;
  readonly onCancel: () => void;
  readonly onRemove?: () => void;
}

/** One condition: field, operator, values. */
export function FilterForm({ old, lens, tasks, onApply, onCancel, onRemove }: FilterFormProps) {
  const t = useT();
  const [field, setField] = useState(old?.field ?? 'status');
  const [not, setNot] = useState(old?.not ?? false);
  const [values, setValues] = useState<readonly string[]>(old?.values ?? []);
  const [tried, setTried] = useState(false);
  const fields = [
    'status',
    ...(lens.types.size > 1 || field === 'type' ? ['type'] : []),
    'connection',
    ...lens.facets.keys(),
    'created',
    'q',
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.length > 0) onApply({ field, not, values });
    // No value at all is no condition.
    else if (field === 'created') setTried(true);
    else if (onRemove) onRemove();
    else onCancel();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <label className={css.label}>
        {t(say('filters.field'))}
        <select
          className={css.select}
          value={field}
          onChange={(event) => {
            setField(event.currentTarget.value);
            setValues([]);
          }}
        >
          {fields.map((one) => (
            <option key={one} value={one}>
              {lens.fieldWords(one)}
            </option>
          ))}
        </select>
      </label>
      <SegmentedChoice
        label={t(say('filters.operator'))}
        value={String(not)}
        onChange={(next) => setNot(next === 'true')}
        choices={[
          { value: 'false', label: t(field === 'q' ? say('filters.text.has') : operatorWords({ field, not: false })) },
          { value: 'true', label: t(operatorWords({ field, not: true })) },
        ]}
      />
      {field === 'created' ? (
        <CreatedValues values={values} onChange={setValues} tried={tried} />
      ) : field === 'q' ? (
        <label className={css.label}>
          {t(say('filters.text.words'))}
          <input
            className={css.input}
            autoComplete="off"
            spellCheck={false}
            value={values[0] ?? ''}
            onChange={({ currentTarget: { value } }) => setValues(value.trim() === '' ? [] : [value])}
          />
        </label>
      ) : (
        <FilterValues field={field} lens={lens} tasks={tasks} values={values} onChange={setValues} />
      )}
      <div className={css.foot}>
        {onRemove && (
          <Button variant="default" onClick={onRemove}>
            {t(say('filters.remove'))}
          </Button>
        )}
        <span className={css.grow} />
        <Button variant="default" onClick={onCancel}>
          {t(say('filters.cancel'))}
        </Button>
        <Button variant="default" type="submit">
          {t(say('filters.apply'))}
        </Button>
      </div>
    </form>
  );
}
