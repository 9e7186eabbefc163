import type * as z from 'zod';
import type { ResolvedMeta } from './field-meta';

/** What every control gets: its value as the form holds it, and the ids that tie it to label, help and error. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly labelId: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly meta: ResolvedMeta;
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur: () => void;
}

/** The value as a text box shows it. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** What every Mantine `Input` gets. Its id, `aria-describedby` and `aria-invalid` come from the frame's context. */
export function inputProps({ name, invalid, onBlur }: ControlProps) {
  return { name, error: invalid, onBlur, size: 'md' };
}
