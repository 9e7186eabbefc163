import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { type FieldPath, type FieldValues, FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import type { Message } from '@/core/message';
import { useZone } from '@/storage/use-zone';
import type { Draft } from './use-draft';
import { ErrorSummary } from './error-summary';
import { Field, type FieldLook } from './field';
import { errorNames, firstFieldOf, showField } from './field-focus';
import { type FormHandle, FormScope, summaryId } from './form-scope';
import { formResolver } from './form-resolver';
import classes from './form.module.css';
import { restoreValues } from './restore-values';
import { useRejections } from './use-rejections';
import { useSubmission } from './use-submission';
import { wallNow } from './wall-clock';
import './styles';

/** How a form was sent, and the form for what was refused. */
export interface Submission {
  /** The `action` of the button that was used. */
  readonly action: string;
  readonly form: Pick<FormHandle, 'reject' | 'holds'>;
}

export interface SchemaFormProps<S extends z.ZodType> {
  readonly schema: S;
  /** Taken once: a form never resets from a query. Key the form by what it edits. */
  readonly values: z.input<S>;
  /** Gets what the schema makes of the values. The form counts as being sent until it settles. */
  readonly onSubmit: (values: z.output<S>, submission: Submission) => void | Promise<void>;
  readonly draft?: Draft;
  /** The fields that cannot be changed, each with why: they are shown, and sent, as they are. */
  readonly fixed?: Readonly<Partial<Record<string, Message>>>;
  /** The zone that times are typed in; left out, the operator's. */
  readonly zone?: string;
  /** The time that values are judged by, milliseconds; left out, the wall's. */
  readonly now?: () => number;
  /** `placed`: the page puts `<ErrorSummary />` where it belongs, because the form holds more than its fields. */
  readonly summary?: 'above' | 'placed';
  readonly children: ReactNode;
}

/** A form over a schema: fields, buttons and panels inside it find it by context. */
export function SchemaForm<S extends z.ZodType>(props: SchemaFormProps<S>) {
  const { schema, onSubmit, draft, children, summary = 'above', now = wallNow } = props;
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const chosenZone = useZone();
  // A form's values are an object whatever the schema is called; zod cannot say so for a schema not yet known.
  const [defaults] = useState(() => props.values as FieldValues);
  const [initial] = useState(() => restoreValues(schema, defaults, draft?.kept));
  const [resolver] = useState(() => formResolver(schema));
  const methods = useForm<FieldValues>({
    defaultValues: initial,
    resolver,
    mode: 'onTouched',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  useFollowUps(methods, draft?.keep);

  const { rejections, reject, dismiss, restart, placedNames } = useRejections(methods);
  const focusField = (name: string) => showField(element.current, name);
  const holds = (name: string) => firstFieldOf(element.current, [name]) !== undefined;
  const focusFirstOf = (names: readonly string[]) => {
    const first = firstFieldOf(element.current, names);
    if (first === undefined) document.getElementById(summaryId(id))?.focus();
    else focusField(first);
  };
  const send = async (action: string) => {
    restart();
    await methods.handleSubmit(
      // The resolver gave what the schema made of the values; react-hook-form only carries it.
      (output) => onSubmit(output as z.output<S>, { action, form: { reject, holds } }),
      (errors) => focusFirstOf(errorNames(errors)),
    )();
    const refused = placedNames();
    if (refused) focusFirstOf(refused);
  };
  const { pending, submit } = useSubmission(send, (message) => reject({ message }));
  const zone = props.zone ?? chosenZone;
  const handle: FormHandle = {
    id,
    schema,
    methods,
    defaults,
    zone,
    now,
    fixed: props.fixed ? present(props.fixed) : NOTHING_FIXED,
    rejections,
    reject,
    dismiss,
    holds,
    pending,
    submit,
    focusField,
    focusFirstOf,
  };

  const onFormSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isOwn(event)) submit(DEFAULT_ACTION);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !isOwn(event)) return;
    // 229: Safari ends the composition before it tells of the key that ended it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) event.preventDefault();
    else if ((event.metaKey || event.ctrlKey) && !event.defaultPrevented) {
      event.preventDefault();
      sendFrom(event.currentTarget);
    }
  };
  /** As the primary button does, so that there is one truth about what it does. */
  const sendFrom = (form: HTMLFormElement) => {
    const primary = form.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (primary) primary.click();
    else submit(DEFAULT_ACTION);
  };

  return (
    <FormScope value={handle}>
      <FormProvider {...methods}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the fields */}
        <form id={id} ref={element} className={classes.form} noValidate onSubmit={onFormSubmit} onKeyDown={onKeyDown}>
          {summary === 'above' && <ErrorSummary />}
          {children}
        </form>
      </FormProvider>
    </FormScope>
  );
}

const DEFAULT_ACTION = 'submit';
const NOTHING_FIXED: FormHandle['fixed'] = {};

/** Those of the fields that have a reason. */
function present(fixed: Readonly<Partial<Record<string, Message>>>): Readonly<Record<string, Message>> {
  return Object.fromEntries(Object.entries(fixed).flatMap(([name, why]) => (why ? [[name, why]] : [])));
}

/** Typed parts for the layout of one schema: a wrong name fails the types. */
export function createFields<S extends z.ZodType<unknown, FieldValues>>(): {
  readonly Field: ComponentType<{ readonly name: FieldPath<z.input<S>>; readonly look?: FieldLook }>;
} {
  return { Field };
}

/** Dialogs opened inside the form send their events up React's tree although they stand elsewhere in the page. */
function isOwn(event: FormEvent<HTMLFormElement> | KeyboardEvent<HTMLFormElement>): boolean {
  return event.target instanceof Node && event.currentTarget.contains(event.target);
}

/** What follows a change: the draft is kept, and errors that rest on several fields are looked at again. */
function useFollowUps(methods: UseFormReturn<FieldValues>, keep: Draft['keep'] | undefined): void {
  useEffect(() => {
    let last = JSON.stringify(methods.getValues());
    return methods.subscribe({
      formState: { values: true },
      callback: ({ values, errors }) => {
        const text = JSON.stringify(values);
        // The subscription also tells of other changes of the form's state.
        if (text === last) return;
        last = text;
        keep?.(values);
        const shown = errorNames(errors ?? {});
        if (shown.length > 0) void methods.trigger(shown);
      },
    });
  }, [methods, keep]);
}
