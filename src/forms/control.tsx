import { Input } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { ChoiceControl } from './choice-control';
import { asText, type ControlProps, inputProps } from './control-props';
import { DateTimeControl } from './date-time-control';
import { JsonControl } from './json-control';
import { NumberControl } from './number-control';
import { SwitchControl } from './switch-control';
import { TextControl } from './text-control';

/** It brings the floating layer with it, which forms without options do not need. */
const OptionControl = lazy(() => import('./option-control').then((m) => ({ default: m.OptionControl })));

/** The control that a field's metadata asks for. */
export function Control(props: ControlProps) {
  switch (props.meta.control) {
    case 'text':
    case 'textarea':
      return <TextControl {...props} />;
    case 'number':
      return <NumberControl {...props} />;
    case 'select':
    case 'segmented':
      return <ChoiceControl {...props} />;
    case 'switch':
      return <SwitchControl {...props} />;
    case 'date-time':
      return <DateTimeControl {...props} />;
    case 'json':
      return <JsonControl {...props} />;
    case 'option':
      return (
        <Suspense fallback={<Input {...inputProps(props)} value={asText(props.value)} readOnly />}>
          <OptionControl {...props} />
        </Suspense>
      );
  }
}
