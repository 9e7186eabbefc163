import type { ComponentType } from 'react';
import type * as z from 'zod';
import type { Cloud, Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import type { Message } from '@/core/message';
import type { Drift, RunStatus, Task, TaskRef } from '@/core/task';
import type { WordBook } from '@/i18n/catalogue';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import type { Failure, VendorWords } from '@/transport/failures';

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
  /** Rows that are left out of `tasks`, because they tell of no task that could be named. */
  readonly unreadable?: Unreadable;
}

/** Rows of which nothing can be shown. */
export interface Unreadable {
  readonly count: number;
  /** What is wrong with the first of them. */
  readonly first: Drift;
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
  /** Where a page can begin right after any task that is known: its cursor. Ranges in the middle are read again by it. */
  readonly cursorAfter?: (task: Task) => Cursor;
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
  /** The calls that it uses; permission and capability are told from them. None: the API never offers it, and `available` says so. */
  readonly endpoints: readonly Endpoint[];
  readonly available: (task: Task) => Availability;
  /** What it costs or takes away, for the question before it. */
  readonly consequence?: (task: Task) => Message;
  /** How often its vendor lets one identity of a connection do it: once in so much domain time. */
  readonly pace?: { readonly everyMs: number };
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

/** What is known of a source when somebody is about to submit. */
export interface KnownTasks {
  readonly tasks: readonly Task[];
  /** Whether these are all that the source has. */
  readonly whole: boolean;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
  /** Whether this console made the task. */
  readonly isOwn: (task: Task) => boolean;
  /** Domain time, milliseconds. */
  readonly now: number;
  /** The options that the values stand for, by the name of their field, as far as they are known. */
  readonly chosen?: Readonly<Record<string, Option>>;
}

/** What submitting would do beside making a task, or what keeps it from that. */
export type Foreseen =
  /** So many may be unfinished at a time. `atLeast`: more may be taken than can be seen. */
  | { readonly kind: 'slots'; readonly limit: number; readonly takenBy: readonly Task[]; readonly atLeast: boolean }
  /** The vendor will remove this one to make room. */
  | { readonly kind: 'evicts'; readonly task: Task }
  /** The vendor will replace the result of this one. */
  | { readonly kind: 'replaces'; readonly task: Task }
  | { readonly kind: 'note'; readonly state: 'ok' | 'warn' | 'bad' | 'unknown'; readonly text: Message };

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

/** The create form: loaded when it is needed. */
export interface TaskForm<Values = unknown> {
  readonly title: Message;
  readonly schema: z.ZodType<Values>;
  readonly defaults: Values;
  readonly Fields: ComponentType;
  readonly optionSources: Readonly<Record<string, OptionSource>>;
  /** The fields that hold ids of options, each with the name of its source: what `KnownTasks.chosen` is made of. */
  readonly optionFields?: Readonly<Record<string, string>>;
  readonly plan: (values: Values, context: PlanContext) => readonly PlannedCall[];
  /** Finds out what became of the step that an intent lost. Asks only by `safe` calls. */
  readonly settle: (intent: Intent, values: Values, context: CallContext) => Promise<Settlement>;
  readonly fromTask: (task: Task, remembered: Values | undefined) => Filled<Values>;
  /** Form values out of the vendor's own request body; unknown where it is not one. */
  readonly fromBody: (body: unknown) => Filled<Values> | undefined;
  /** What in a body keeps `fromBody` from taking it, by its dotted names. */
  readonly wrongInBody?: (body: unknown) => readonly string[];
  /** A name for the task that would be made, for lists of drafts and intents. */
  readonly nameOf: (values: Values) => string;
  /** What submitting these values would do, as far as is known. Pure. */
  readonly foresee?: (values: Values, known: KnownTasks) => readonly Foreseen[];
  /** The field that a vendor's refusal is about, where its code says so. */
  readonly fieldOf?: (words: VendorWords) => (keyof Values & string) | undefined;
}

/** A part of the vendor's world that a panel shows beside its task. */
export type PanelPart<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void };

export interface PanelProps {
  readonly task: Task;
  readonly connection: Connection;
  /** A hook: reads something by `safe` calls, once, and again when one of `deps` changes. */
  readonly usePart: <T>(
    name: string,
    deps: readonly (string | number)[],
    load: (context: CallContext) => Promise<T>,
  ) => PanelPart<T>;
}

/** What the detail page shows for this type alone. */
export interface TaskPanel {
  readonly Panel: ComponentType<PanelProps>;
  /** What it says beside the type's own words. */
  readonly words?: WordBook;
}

/** What a vendor's codes mean, in our words; loaded when the first of them comes. */
export interface Troubles {
  readonly words: readonly WordBook[];
  readonly codes: Readonly<Record<string, Trouble>>;
  /** Which of `codes` a vendor's words belong to, where that is not simply their code. */
  readonly codeOf?: (words: VendorWords) => string | undefined;
}

export interface Trouble {
  readonly what: Message;
  readonly advice: Message;
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
  /** Where the names of what a task refers to are to be had, by kind of thing. They do not change. */
  readonly names?: Readonly<Record<string, NameSource>>;
  /** What a task goes by the name of when it has none of its own. */
  readonly calledAfter?: (task: Task) => NamedThing | undefined;
  /** What tasks of this type can be told apart by, beside what all have: filters of the list, columns of its own page. */
  readonly facets?: readonly TaskFacet[];
  /** Tasks of the same kind take about the same time; left out, all of a connection are of one kind. */
  readonly kindOf?: (task: Task) => string;
  /** What the details show of this type alone, out of the task's raw object. */
  readonly details: (task: Task) => readonly TaskDetail[];
  readonly form?: () => Promise<TaskForm>;
  readonly panel?: () => Promise<TaskPanel>;
  readonly troubles?: () => Promise<Troubles>;
}

/** Something with a name of its own that tasks refer to by its id. */
export interface NamedThing {
  /** One of the task type's `names`. */
  readonly of: string;
  readonly id: string;
}

/** How names are asked for: one by one, or all of a kind at once. Undefined where the vendor has none. */
export type NameSource =
  | { readonly one: (context: CallContext, id: string) => Promise<string | undefined> }
  | { readonly all: (context: CallContext) => Promise<Readonly<Record<string, string>>> };

/** A property of a task type's tasks that a list can be filtered and grouped by. */
export interface TaskFacet {
  readonly id: string;
  readonly label: Message;
  readonly valueOf: (task: Task) => string | undefined;
  /** Its values are ids of such things, shown by their names. */
  readonly of?: string;
  /** Its values are words of the vendor's, shown in ours. */
  readonly wordOf?: (value: string) => Message;
}

/** One line of the details. Ids are shown short and copied whole. */
export type TaskDetail = { readonly label: Message; readonly value: string } & (
  | { readonly kind: 'text' | 'id' | 'count' }
  /** The id of a thing that is shown by its name. */
  | { readonly kind: 'named'; readonly of: string }
  /** A word of the vendor's, with what it means. */
  | { readonly kind: 'word'; readonly word: Message }
);

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
