import { createContext, useContext } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import type { Message } from '@/core/message';

/** A server's words about what was sent. At a field it stands for as long as the field holds the refused value. */
export interface Rejection {
  readonly name?: string;
  readonly message: Message;
  /** What the field held when it was refused. */
  readonly value?: unknown;
  /** A value that would do, offered at the field. */
  readonly mend?: Mend;
}

interface Mend {
  readonly value: string;
  readonly label: Message;
}

/** What everything inside a `SchemaForm` may know of it. */
export interface FormHandle {
  readonly id: string;
  readonly schema: z.ZodType;
  readonly methods: UseFormReturn<FieldValues>;
  /** What the form would hold if nobody had typed: “changed” is measured from it. */
  readonly defaults: FieldValues;
  /** The fields that cannot be changed here, by name, each with why. */
  readonly fixed: Readonly<Record<string, Message>>;
  /** The IANA zone that times are typed in. */
  readonly zone: string;
  /** The time that values are judged by, milliseconds. */
  readonly now: () => number;
  readonly rejections: readonly Rejection[];
  /** Puts a server's words at a field or, without a name, above the form. */
  readonly reject: (rejection: { readonly name?: string; readonly message: Message; readonly mend?: Mend }) => void;
  readonly dismiss: (rejection: Rejection) => void;
  /** Whether a field of that name stands on the page now. */
  readonly holds: (name: string) => boolean;
  /** The action that is being submitted; undefined while none is. */
  readonly pending: string | undefined;
  /** Validates, then submits, one at a time; with errors it goes to the first one instead. */
  readonly submit: (action: string) => void;
  /** Opens what hides the field, scrolls to it and focuses it. */
  readonly focusField: (name: string) => void;
  /** Goes to the one of these fields that stands first on the page; without any, to what stands above the form. */
  readonly focusFirstOf: (names: readonly string[]) => void;
}

/** The id of what stands above the form, which takes the focus when no field can. */
export function summaryId(formId: string): string {
  return `${formId}-summary`;
}

export const FormScope = createContext<FormHandle | undefined>(undefined);

/** The form around the caller. Throws where there is none, which is a mistake in the page. */
export function useFormHandle(): FormHandle {
  const handle = useContext(FormScope);
  if (!handle) throw new Error('This stands outside of a SchemaForm.');
  return handle;
}
