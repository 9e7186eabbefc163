import type { ComponentType } from 'react';
import type * as z from 'zod';
import type { Cloud, Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import type { Message } from '@/core/message';
import type { RunStatus, Task, TaskRef } from '@/core/task';
import type { WordBook } from '@/i18n/catalogue';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';

/** What a task type may use to talk to its cloud: one connection, and the domain's time. */
export interface CallContext {
  readonly connection: Connection;
  /** Domain time, milliseconds. */
  readonly now: () => number;
  /** Sends one endpoint and gives the reply's value. Rejects with `FailureError`. */
  readonly send: <I extends EndpointInput, R>(endpoint: Endpoint<I, R>, input: I) => Promise<R>;
}

/** Where the next page begins; only the task type that made it can read it. It survives JSON. */
export type Cursor = string;

/** A page of a source, in the source's own order. */
export interface TaskPage {
  readonly tasks: readonly Task[];
  /** Absent on the last page. */
  readonly next?: Cursor;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
}

/** Values for some of a source's `serverFilters`, by name. A cursor counts only under the filters that it came with. */
export type ServerFilters = Readonly<Record<string, string>>;

/** What a source can do; the list is honest about it. */
export interface SourceDescription {
  /** `time-desc`: the newest first, so the head tells what is new. `unknown`: only the whole tells. */
  readonly order: 'time-desc' | 'unknown';
  readonly pageSize: number;
  /** What `list` can leave to the vendor. */
  readonly serverFilters: readonly string[];
  readonly serverSort: readonly string[];
  /** Calls per day and connection that the edition allows, where it counts them. */
  readonly callsPerDay?: number;
}

/** What a vendor's word for a state means here. */
export interface VendorStatus {
  readonly run: RunStatus;
  /** What the vendor means by it, in our words. */
  readonly about: Message;
  /** For a run that stays so until somebody acts: the action that leaves it. */
  readonly steady?: string;
}

/** Whether an action is possible now, and if not, why. */
export type Availability = { readonly possible: true } | { readonly possible: false; readonly reason: Message };

/** What can be done with a task. */
export interface TaskAction {
  readonly id: 'download' | 'delete' | 'start' | 'stop' | 'run' | 'deploy' | 'undeploy';
  readonly label: Message;
  /** The calls that it uses; permission and capability are told from them. */
  readonly endpoints: readonly Endpoint[];
  readonly available: (task: Task) => Availability;
  /** Does it. A file where the action gives one. */
  readonly perform: (task: Task, context: CallContext) => Promise<TaskFile | undefined>;
}

export interface TaskFile {
  readonly name: string;
  readonly content: Blob;
}

/** One call of a plan. `input` may use what earlier calls answered. */
export interface PlannedCall {
  readonly endpoint: Endpoint;
  readonly input: (replies: readonly unknown[]) => EndpointInput;
  /** What this step does: "Create the export". */
  readonly label: Message;
  /** The task that the step's reply tells of, where it is the step that makes it. */
  readonly made?: (reply: unknown) => MadeTask;
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

/** Form values out of something else, and what could not be taken over or is not known. */
export interface Filled<Values> {
  readonly values: Partial<Values>;
  /** Names that were there and have no field; from a paste. */
  readonly ignored: readonly string[];
  /** Fields that nobody knows any more; from a task without memory. */
  readonly unknown: readonly (keyof Values & string)[];
}

/** One thing that an option source offers. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: Message;
  readonly disabled?: Message;
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
}

/** The create form: loaded when it is needed. */
export interface TaskForm<Values = unknown> {
  readonly title: Message;
  readonly schema: z.ZodType<Values>;
  readonly defaults: Values;
  readonly Fields: ComponentType;
  readonly optionSources: Readonly<Record<string, OptionSource>>;
  readonly plan: (values: Values, context: PlanContext) => readonly PlannedCall[];
  /** Finds out what became of the step that an intent lost. Asks only by `safe` calls. */
  readonly settle: (intent: Intent, values: Values, context: CallContext) => Promise<Settlement>;
  readonly fromTask: (task: Task, remembered: Values | undefined) => Filled<Values>;
  /** Form values out of the vendor's own request body; unknown where it is not one. */
  readonly fromBody: (body: unknown) => Filled<Values> | undefined;
  /** A name for the task that would be made, for lists of drafts and intents. */
  readonly nameOf: (values: Values) => string;
}

/** What the detail page shows for this type alone. */
export interface TaskPanel {
  readonly Panel: ComponentType<{ readonly task: Task; readonly connection: Connection }>;
}

/** A task type is a value. The screens are written once over that value. */
export interface TaskType {
  readonly id: string;
  readonly cloud: Cloud;
  readonly name: Message;
  readonly words: WordBook;
  readonly source: SourceDescription;
  /** Every word of the vendor's status vocabulary. */
  readonly statuses: Readonly<Record<string, VendorStatus>>;
  readonly endpoints: readonly Endpoint[];
  readonly list: (context: CallContext, cursor: Cursor | undefined, filters?: ServerFilters) => Promise<TaskPage>;
  readonly actions: readonly TaskAction[];
  /** Where a task's name is to be had when its own object holds only the id of what it is called after. */
  readonly naming?: TaskNaming;
  /** What the details show of this type alone, out of the task's raw object. */
  readonly details: (task: Task) => readonly TaskDetail[];
  readonly form?: () => Promise<TaskForm>;
  readonly panel?: () => Promise<TaskPanel>;
}

/** Names that stand elsewhere at the vendor. They do not change, so each is asked for once and kept. */
export interface TaskNaming {
  readonly idOf: (task: Task) => string | undefined;
  /** The name of that id; undefined where the vendor has none. */
  readonly load: (context: CallContext, id: string) => Promise<string | undefined>;
}

/** One line of the details. Ids are shown short and copied whole. */
export interface TaskDetail {
  readonly label: Message;
  readonly value: string;
  readonly kind: 'text' | 'id' | 'count';
}

/**
 * Declares a task type. Its form is typed by its own values; the screens carry those values about without looking inside,
 * so the type is forgotten here, once.
 */
export function defineTaskType<Values>(
  parts: Omit<TaskType, 'form'> & { readonly form?: () => Promise<TaskForm<Values>> },
): TaskType {
  // Values only ever come from the same form's schema, defaults, fromTask or fromBody.
  return parts as unknown as TaskType;
}
