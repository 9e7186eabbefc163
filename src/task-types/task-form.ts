import type { ComponentType } from 'react';
import type * as z from 'zod';
import type { Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import type { Message } from '@/core/message';
import type { Task, TaskRef } from '@/core/task';
import type { WordBook } from '@/i18n/catalogue';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import type { VendorWords } from '@/transport/failures';
import type { CallContext, Cursor } from './call-context';

/** One call of a plan. `input` may use what earlier calls answered. */
export interface PlannedCall {
  readonly endpoint: Endpoint;
  readonly input: (replies: readonly unknown[]) => EndpointInput;
  /** What this step does: "Create the export". */
  readonly label: Message;
  /** The task that the step's reply tells of, where it is the step that makes it. */
  readonly made?: (reply: unknown) => MadeTask;
  /** Of a `safe` call: it is asked again until its reply is the one, which waits for what an earlier step began. */
  readonly until?: (reply: unknown) => boolean;
  /**
   * The index of that earlier step. A soft failure of this one is then the end of what that step began: going on begins
   * anew there, under a new mark. Not the step that makes the task, nor one before it once the task is made.
   */
  readonly follows?: number;
  /**
   * Whether it is left out, as when the operator alone told that an earlier step was done: its reply is null then. Left
   * away, a step is left out where the one that it `follows` has no reply.
   */
  readonly unneeded?: (replies: readonly unknown[]) => boolean;
  /** Notes something beside the task; called once, when the step's reply has come in this tab, and not when a look-up finds it. */
  readonly answered?: (reply: unknown, ref: TaskRef | undefined) => void;
  /** It carries a mark made once (`PlanContext.onceId`) by which the vendor knows it: sent again where its answer was lost. */
  readonly repeatable?: true;
}

/** A task that a plan made: at least its ref; the whole of it where the vendor's reply holds it. */
export interface MadeTask {
  readonly ref: TaskRef;
  readonly task?: Task;
}

/** What a look-up says about a step whose answer was lost. `candidates` are for the operator to decide. */
export type Settlement =
  | { readonly kind: 'found'; readonly ref: TaskRef; readonly reply: unknown }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot-tell'; readonly candidates: readonly Task[] };

/** What the plan may know besides the values. */
export interface PlanContext {
  readonly connection: Connection;
  readonly onceId: string;
}

/** What is known of a source when somebody is about to submit. */
export interface KnownTasks {
  /** Through which one would be made; its edition may say how many there may be. */
  readonly connection?: Connection;
  readonly tasks: readonly Task[];
  /** Whether these are all that the source has. */
  readonly whole: boolean;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
  /** How many the quota has used up, where the vendor says so: it may count more than its list does. */
  readonly used?: number;
  /** How many the quota allows, where the vendor says so. */
  readonly allowed?: number;
  /** Whether this console made the task. */
  readonly isOwn: (task: Task) => boolean;
  /** Domain time, milliseconds. */
  readonly now: number;
  /** The options that the values stand for, by the name of their field, as far as they are known. */
  readonly chosen?: Readonly<Record<string, Option>>;
  /** What the values hold of ids that their source is known not to have. */
  readonly unknown?: readonly UnknownOption[];
}

/** An id that nobody knows, and the field that holds it. */
export interface UnknownOption {
  readonly field: string;
  readonly id: string;
}

/** What submitting would do beside making a task, or what keeps it from that. */
export type Foreseen =
  /** So many may be unfinished at a time. `atLeast`: more may be taken than can be seen. */
  | { readonly kind: 'slots'; readonly limit: number; readonly takenBy: readonly Task[]; readonly atLeast: boolean }
  /** The vendor will remove this one to make room. */
  | { readonly kind: 'evicts'; readonly task: Task }
  /** The vendor will replace the result of this one. */
  | { readonly kind: 'replaces'; readonly task: Task }
  | ForeseenNote;

/** A sentence about what submitting would do. */
export interface ForeseenNote {
  readonly kind: 'note';
  readonly state: 'ok' | 'warn' | 'bad' | 'unknown';
  readonly text: Message;
  /** Whether it is asked before anything is sent. */
  readonly asks?: 'always' | 'in production';
  /** It keeps the values from being sent: the field that it is about, and a value that would do. */
  readonly mend?: { readonly field: string; readonly value: string; readonly label: Message };
}

/** A field by its name; dotted, where it is a part of a value. */
export type FieldName<Values> = (keyof Values & string) | `${keyof Values & string}.${string}`;

/** What keeps values from being sent, at their field. */
export interface WrongNow<Values> {
  readonly field: FieldName<Values>;
  readonly message: Message;
}

/** Form values out of something else, and what could not be taken over or is not known. */
export interface Filled<Values> {
  readonly values: Partial<Values>;
  /** Names that were there and have no field; from a paste. */
  readonly ignored: readonly string[];
  /** Fields that nobody knows any more, from a task without memory; those that a paste leaves open and only the operator can tell. */
  readonly unknown: readonly (keyof Values & string)[];
}

/** One thing that an option source offers. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: Message;
  readonly disabled?: Message;
  /** What must be known before it is chosen: stands in the list and before sending. */
  readonly caution?: Message;
  /** Values of the fields that its source depends on under which it is listed: they follow it. */
  readonly listedUnder?: Readonly<Record<string, string>>;
}

export interface OptionPage {
  readonly options: readonly Option[];
  readonly next?: Cursor;
  readonly total?: number;
}

/** Where a field's ids come from. `params` are the values of the fields that it depends on. */
export interface OptionSource {
  readonly load: (
    context: CallContext,
    params: Readonly<Record<string, unknown>>,
    cursor: Cursor | undefined,
  ) => Promise<OptionPage>;
  /** The fields whose values it needs before it can be asked. */
  readonly needs?: readonly string[];
  /**
   * One option by its id, for an id that did not come from the list; for an empty one, what counts where nothing is
   * chosen. Undefined where there is none.
   */
  readonly find?: (context: CallContext, id: string) => Promise<Option | undefined>;
}

/** What an edit began with: the values as the cloud has them, and a mark that is another one once somebody changed them. */
export interface Edited<Values> {
  readonly values: Values;
  readonly stamp: string;
}

/** Changing a task with the same form that makes one. */
export interface TaskEdit<Values = unknown> {
  readonly title: Message;
  /** Fields that cannot be changed, each with why. */
  readonly fixed: Readonly<Partial<Record<keyof Values & string, Message>>>;
  /** Reads the task anew by `safe` calls. */
  readonly load: (task: Task, context: CallContext) => Promise<Edited<Values>>;
  /** The calls that make what is there into what is wanted; each may be repeated. None where nothing differs. */
  readonly plan: (values: Values, before: Values, task: Task, context: PlanContext) => readonly PlannedCall[];
  /** What saving would do beside what differs, at an instant of domain time. Pure. */
  readonly foresee?: (values: Values, before: Values, now: number) => readonly ForeseenNote[];
}

/** The create form: loaded when it is needed. */
export interface TaskForm<Values = unknown> {
  readonly title: Message;
  /** What the form says beside the type's own words; loaded with it. */
  readonly words?: readonly WordBook[];
  readonly edit?: TaskEdit<Values>;
  readonly schema: z.ZodType<Values>;
  readonly defaults: Values;
  readonly Fields: ComponentType;
  readonly optionSources: Readonly<Record<string, OptionSource>>;
  /** Values that mean the same on any connection: they go along where somebody chooses another one. */
  readonly portable?: readonly (keyof Values & string)[];
  /** The fields that hold ids of options, each with the name of its source: what `KnownTasks.chosen` is made of. */
  readonly optionFields?: Readonly<Record<string, string>>;
  /** Ids of options that stand within a field which holds more: each with the name of its source. */
  readonly optionsWithin?: (values: Values) => readonly (UnknownOption & { readonly source: string })[];
  readonly plan: (values: Values, context: PlanContext) => readonly PlannedCall[];
  /** Finds out what became of the step that an intent lost. Asks only by `safe` calls. */
  readonly settle: (intent: Intent, values: Values, context: CallContext) => Promise<Settlement>;
  readonly fromTask: (task: Task, remembered: Values | undefined) => Filled<Values>;
  /** A clone's values under a name that none of these tasks has, where names may not be taken twice. */
  readonly freed?: (values: Values, tasks: readonly Task[]) => Values;
  /**
   * Form values out of the vendor's own request body, or the parameters of its query; undefined where they are none. `path`:
   * where the request goes to, if that is known. It may come from anywhere, and hold placeholders.
   */
  readonly fromBody: (body: unknown, path?: string) => Filled<Values> | undefined;
  /** What in a body keeps `fromBody` from taking it, by its dotted names. */
  readonly wrongInBody?: (body: unknown, path?: string) => readonly string[];
  /** A name for the task that would be made, for lists of drafts and intents. */
  readonly nameOf: (values: Values) => string;
  /** What submitting these values would do, as far as is known. Pure. */
  readonly foresee?: (values: Values, known: KnownTasks) => readonly Foreseen[];
  /** What is wrong with values only at this instant, domain milliseconds: a schema knows no time. Asked before they are sent. */
  readonly wrongNow?: (values: Values, now: number) => WrongNow<Values> | undefined;
  /** The field that a vendor's refusal is about, where its code says so. */
  readonly fieldOf?: (words: VendorWords) => FieldName<Values> | undefined;
}
