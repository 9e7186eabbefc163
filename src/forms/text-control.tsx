import { Input } from '@mantine/core';
import { asText, type ControlProps, inputProps } from './control-props';
import classes from './field.module.css';

/** One line of text, or several. */
export function TextControl(props: ControlProps) {
  const { meta, value, onChange } = props;
  const shared = {
    ...inputProps(props),
    value: asText(value),
    spellCheck: false,
    autoComplete: 'off',
    ...(meta.placeholder === undefined ? undefined : { placeholder: meta.placeholder }),
  };
  if (meta.control === 'textarea') {
    return (
      <Input
        {...shared}
        component="textarea"
        multiline
        rows={3}
        w="100%"
        classNames={{ input: classes.grows ?? '' }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return <Input {...shared} w="100%" onChange={(event) => onChange(event.currentTarget.value)} />;
}
