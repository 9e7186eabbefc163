import { Input, SegmentedControl } from '@mantine/core';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { asText, type ControlProps, inputProps } from './control-props';
import type { FieldOption } from './field-meta';
import classes from './field.module.css';

/** One of a few choices: side by side, or in the browser's own list where they are many. */
export function ChoiceControl(props: ControlProps) {
  const t = useT();
  const { meta, name, labelId, describedBy, value, onChange, onBlur } = props;
  const chosen = asText(value);
  const data = meta.options.map((option) => ({ value: option.value, label: t(option.label) }));
  const help = meta.options.find((option) => option.value === chosen)?.help;
  const known = data.some((option) => option.value === chosen);
  return (
    <div className={classes.choice}>
      {meta.control === 'segmented' ? (
        <SegmentedControl
          className={classes.segmented ?? ''}
          name={`${props.id}-${name}`}
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          data={data}
          value={chosen}
          onChange={onChange}
          onBlur={onBlur}
        />
      ) : (
        <Input
          {...inputProps(props)}
          component="select"
          pointer
          rightSection={<span className={classes.chevron} />}
          value={chosen}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {/* What is held but not offered stands there too: a list must not look as if its first choice were chosen. */}
          {!known && <option value={chosen}>{chosen || t(say('forms.notChosen'))}</option>}
          {groupsOf(meta.options).map(({ title, options }, index) => {
            const rows = options.map((option) => (
              <option key={option.value} value={option.value}>
                {t(option.label)}
              </option>
            ));
            return title ? (
              <optgroup key={index} label={t(title)}>
                {rows}
              </optgroup>
            ) : (
              rows
            );
          })}
        </Input>
      )}
      {help && <div className={classes.help}>{t(help)}</div>}
    </div>
  );
}

interface Group {
  readonly title: Message | undefined;
  readonly options: FieldOption[];
}

/** Neighbours under the same title together, in their order. */
function groupsOf(options: readonly FieldOption[]): readonly Group[] {
  const groups: Group[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.title?.key === option.group?.key) last.options.push(option);
    else groups.push({ title: option.group, options: [option] });
  }
  return groups;
}
