import { Input } from '@mantine/core';
import type { Message } from '@/core/message';
import { instantToWall } from '@/core/zone';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { asText, type ControlProps } from './control-props';
import classes from './field.module.css';
import { useFormHandle } from './form-scope';
import { useOptions } from './option-sources';

/** A value that cannot be changed: it can be read, reached by keyboard and copied, as any other. */
export function FixedControl(props: ControlProps) {
  return props.meta.control === 'option' ? <FixedOption {...props} /> : <FixedValue {...props} />;
}

/** An id, by the name that people call it. */
function FixedOption(props: ControlProps) {
  const held = asText(props.value);
  const { options, held: found } = useOptions(props.meta, held, false);
  const label = options.find(({ id }) => id === held)?.label ?? found?.label;
  return <Box {...props} text={label === undefined || label === held ? held : `${label} · ${held}`} />;
}

function FixedValue(props: ControlProps) {
  const t = useT();
  const { zone } = useFormHandle();
  return <Box {...props} text={textOf(props, zone, t)} />;
}

function textOf({ meta, value }: ControlProps, zone: string, t: (message: Message) => string): string {
  switch (meta.control) {
    case 'text':
    case 'textarea':
    case 'number':
    case 'json':
    case 'option':
      return asText(value);
    case 'select':
    case 'segmented': {
      const chosen = asText(value);
      const option = meta.options.find((one) => one.value === chosen);
      return option ? t(option.label) : chosen;
    }
    case 'switch':
      return t(say(value === true ? 'forms.yes' : 'forms.no'));
    case 'date-time': {
      const at = Date.parse(asText(value));
      return Number.isNaN(at) ? asText(value) : `${instantToWall(at, zone).replace('T', ' ')} ${zone}`;
    }
  }
}

function Box({ name, labelId, describedBy, meta, text }: ControlProps & { readonly text: string }) {
  const shared = {
    name,
    readOnly: true,
    value: text,
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    size: 'md',
    w: '100%',
  };
  if (meta.control !== 'textarea' && meta.control !== 'json') {
    return <Input {...shared} classNames={{ input: classes.fixed ?? '' }} />;
  }
  const look = `${classes.fixed} ${classes.grows} ${meta.control === 'json' ? classes.mono : ''}`;
  return <Input {...shared} component="textarea" multiline rows={3} classNames={{ input: look }} />;
}
