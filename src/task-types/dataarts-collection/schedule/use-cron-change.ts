import { useRef } from 'react';
import { asText } from '@/forms/control-props';
import { useFormHandle } from '@/forms/form-scope';
import { followedInterval } from './distance';

/** Changes the cron of a schedule, and with it the interval beside it, for as long as nobody chose one of their own. */
export function useCronChange(name: string, now: number): (cron: string) => void {
  const { methods } = useFormHandle();
  /** What the interval came to by following. */
  const followed = useRef<string>(undefined);
  return (next) => {
    const old = asText(methods.getValues(`${name}.cron`));
    const interval = asText(methods.getValues(`${name}.interval`));
    const following = followedInterval([old, next], interval, { followed: followed.current, now });
    methods.setValue(`${name}.cron`, next, CHANGE);
    if (following === undefined) return;
    followed.current = following;
    if (following !== interval) methods.setValue(`${name}.interval`, following, CHANGE);
  };
}

const CHANGE = { shouldDirty: true, shouldTouch: false, shouldValidate: false } as const;
