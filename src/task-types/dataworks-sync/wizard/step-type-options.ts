import type { FieldOption } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { OTHER_STEP_TYPES, STEP_TYPES } from '../script/step-types';
import { wizardWords as words } from './words';

/** Every type that a step may have: those that the wizard knows, then those that are written by hand, by the alphabet. */
export function stepTypeOptions(): readonly FieldOption[] {
  return [
    ...STEP_TYPES.map(({ stepType, label }) => ({
      value: stepType,
      label: say('forms.verbatim', { text: `${label} (${stepType})` }),
      group: words('type.fields'),
    })),
    ...others().map((type) => ({
      value: type,
      label: say('forms.verbatim', { text: type }),
      group: words('type.script'),
    })),
  ];
}

/** Some the vendor writes in two ways: each is offered in the first of them. */
function others(): readonly string[] {
  const spellings = new Map<string, string>();
  for (const type of OTHER_STEP_TYPES) {
    const name = type.toLowerCase();
    if (!spellings.has(name)) spellings.set(name, type);
  }
  return [...spellings].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, type]) => type);
}
