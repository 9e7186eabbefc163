import { Input } from '@mantine/core';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { asText, type ControlProps, inputProps } from './control-props';
import classes from './field.module.css';
import { formatJson } from './json-text';
import { Button } from '@/ui/button';

/** JSON as text. What is wrong with it is told by the schema (`jsonText`), with line and column. */
export function JsonControl(props: ControlProps) {
  const t = useT();
  const { value, onChange } = props;
  const text = asText(value);
  const formatted = formatJson(text);
  return (
    <div className={classes.choice}>
      <Input
        {...inputProps(props)}
        component="textarea"
        multiline
        classNames={{ input: `${classes.mono} ${classes.grows}` }}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <Button
        className={classes.besideBox ?? ''}
        size="xs"
        aria-disabled={formatted === undefined}
        onClick={() => formatted !== undefined && onChange(formatted)}
      >
        {t(say('forms.json.format'))}
      </Button>
    </div>
  );
}
