import { Input } from '@mantine/core';
import { lazy, type RefObject, Suspense, useLayoutEffect, useRef } from 'react';
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
      return <OptionWhenLoaded {...props} />;
  }
}

/** A box that shows the value until the option control is there. Where it had the focus, the control takes it over. */
function OptionWhenLoaded(props: ControlProps) {
  const hadFocus = useRef(false);
  return (
    <Suspense fallback={<WaitingBox {...props} hadFocus={hadFocus} />}>
      <OptionControl {...props} />
      <TakeFocusOver id={props.id} hadFocus={hadFocus} />
    </Suspense>
  );
}

function WaitingBox(props: ControlProps & { readonly hadFocus: RefObject<boolean> }) {
  const { id, hadFocus } = props;
  useLayoutEffect(
    () => () => {
      hadFocus.current = document.activeElement?.id === id;
    },
    [id, hadFocus],
  );
  return <Input {...inputProps(props)} value={asText(props.value)} readOnly />;
}

function TakeFocusOver({ id, hadFocus }: { readonly id: string; readonly hadFocus: RefObject<boolean> }) {
  useLayoutEffect(() => {
    if (hadFocus.current) document.getElementById(id)?.focus({ preventScroll: true });
  }, [id, hadFocus]);
  return null;
}
