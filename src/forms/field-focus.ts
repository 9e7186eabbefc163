import type { FieldErrors } from 'react-hook-form';

const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, button';

/** The dotted names under which there are errors. */
export function errorNames(errors: FieldErrors): readonly string[] {
  return namesUnder(errors, '');
}

/** The first of these fields on the page, from the top. */
export function firstFieldOf(form: HTMLElement | null, names: readonly string[]): string | undefined {
  return fieldElements(form)
    .map((element) => element.dataset['field'] ?? '')
    .find((name) => names.includes(name));
}

/** Opens what hides the field, scrolls to it and focuses its control. */
export function showField(form: HTMLElement | null, name: string): void {
  const field = fieldElements(form).find((element) => element.dataset['field'] === name);
  if (!field) return;
  for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  const control = field.querySelector<HTMLElement>(':checked') ?? field.querySelector<HTMLElement>(FOCUSABLE);
  control?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  // What the same press has brought, such as a list of errors above, moves it once more.
  requestAnimationFrame(() => {
    if (field.contains(document.activeElement)) field.scrollIntoView({ block: 'center' });
  });
}

function fieldElements(form: HTMLElement | null): readonly HTMLElement[] {
  return form ? [...form.querySelectorAll<HTMLElement>('[data-field]')] : [];
}

function namesUnder(errors: object, prefix: string): readonly string[] {
  return Object.entries(errors).flatMap(([part, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null) return [];
    return 'type' in error && typeof error.type === 'string' ? [prefix + part] : namesUnder(error, `${prefix}${part}.`);
  });
}
