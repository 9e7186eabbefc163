import type { FieldOption } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { OTHER_STEP_TYPES, STEP_TYPES } from '../script/step-types';
import { wizardWords as words } from './words';

/** Every type that a step may have: those that the wizard knows, then those that are written by hand. */
export function stepTypeOptions(): readonly FieldOption[] {
  return [
    ...STEP_TYPES.map(({ stepType, label }) => ({
      value: stepType,
      label: say('forms.verbatim', { text: `${label} (${stepType})` }),
    })),
    ...OTHER_STEP_TYPES.map((type) => ({ value: type, label: words('type.other', { type }) })),
  ];
}
