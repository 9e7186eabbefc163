import { valueText } from './merge-changes';

/** More of a value is not read at a glance. */
export const SHORT = 80;

/** Whether a value is read at a glance. */
export function isShort(value: unknown): boolean {
  return valueText(value).length <= SHORT;
}
