import type { Rejection } from './form-scope';

/** Whether it still applies, given what the field holds now. */
export function isStanding(rejection: Rejection, value: unknown): boolean {
  return rejection.name === undefined || Object.is(rejection.value, value);
}
