import type { ComponentType } from 'react';
import type * as z from 'zod';
import type { Cloud, Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import type { RunStatus, Task } from '@/core/task';
import type { WordBook } from '@/i18n/catalogue';
import type { Endpoint } from '@/transport/endpoint';
import type { Failure, VendorWords } from '@/transport/failures';
import type { CallContext, Cursor } from './call-context';
import type { RunsAhead } from './runs-ahead';
import type { TaskForm } from './task-form';
import type { TaskPage } from './task-page';
import type { VendorSearch } from './vendor-search';

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
  /** Calls per day that the connection's edition allows, where it counts them: those of all task types together. */
  readonly callsPerDay?: (connection: Connection) => number | undefined;
  /**
   * The cursor of a whole page that begins right after a task that is known, `place` many of which stand before it. Ranges in
   * the middle are read again by it. Undefined where no page can begin after that one.
   */
  readonly cursorAfter?: (task: Task, place: number) => Cursor | undefined;
}

/** What a vendor's word for a state means here. */
export interface VendorStatus {
  /** Left out: it never ran so far. */
  readonly run?: RunStatus;
  /** What the vendor means by it, in our words. */
  readonly about: Message;
  /** For what stays so until somebody acts: the action that leaves it. */
  readonly steady?: string;
}

/** Whether an action is possible now, and if not, why. `never`: in no state that such a task can be in. */
export type Availability =
  | { readonly possible: true }
  | { readonly possible: false; readonly reason: Message; readonly never?: true };

/** What can be done with a task. */
export interface TaskAction {
  readonly id: 'download' | 'delete' | 'start' | 'stop' | 'run' | 'submit' | 'deploy' | 'undeploy';
  readonly label: Message;
  /** The calls that it uses; permission and capability are told from them. None: the API never offers it, and `available` says so. */
  readonly endpoints: readonly Endpoint[];
  readonly available: (task: Task) => Availability;
  /** What it costs or takes away, for the question before it. */
  readonly consequence?: (task: Task) => Message;
  /** It takes away a definition and not one result: in production its name is typed before. */
  readonly removes?: 'definition';
  /** How often its vendor lets one identity of a connection do it: once in so much domain time. */
  readonly pace?: { readonly everyMs: number };
  /** Of one that gives a file: its vendor marks the task by it, so that the source is read again once it was done. */
  readonly marks?: true;
  /** What is asked before it is done; `perform` then gets the answer. Loaded when it is needed. */
  readonly ask?: () => Promise<ActionForm>;
  /** Does it to several at once, where the vendor has a call for that. */
  readonly many?: ManyAtOnce;
  /** Does it. A file where the action gives one. `answer`: the values of `ask`'s form. */
  readonly perform: (task: Task, context: CallContext, answer?: unknown) => Promise<TaskFile | undefined>;
}

/** An action on several tasks of one connection by one call, of whose parts the vendor tells nothing. */
export interface ManyAtOnce {
  /** How many one call may name. */
  readonly atMost: number;
  /** Does it by one call. Rejects with `FailureError`. */
  readonly perform: (tasks: readonly Task[], context: CallContext) => Promise<void>;
  /** Which of them are as before: asked afterwards by `safe` calls, also where the answer was lost. Their ids. */
  readonly undone: (tasks: readonly Task[], context: CallContext) => Promise<readonly string[]>;
}

/** A small form before an action: start parameters. */
export interface ActionForm<Answer = unknown> {
  readonly title: Message;
  readonly words?: WordBook;
  readonly schema: z.ZodType<Answer>;
  readonly defaults: (task: Task) => Answer;
  readonly Fields: ComponentType;
}

/** A file of a task: its bytes, or where they are to be had. */
export type TaskFile = FileBytes | FileLink;

export interface FileBytes {
  readonly name: string;
  readonly content: Blob;
}

/** A signed address. Whoever has it may read the file: it is used at once and kept nowhere. */
interface FileLink {
  readonly name: string;
  readonly link: string;
}

/** What a task's list does not say and another call does. Asked only for tasks that are on screen, a few at a time. */
export interface CloseLook {
  /** Asks by `safe` calls, and gives what is to stand in the task instead. It counts as long as `lookKey` is the same. */
  readonly see: (task: Task, context: CallContext) => Promise<SeenClosely>;
  /** After how much domain time what was seen is old. Left out or undefined: never, while `lookKey` is the same. */
  readonly oldAfterMs?: (task: Task) => number | undefined;
}

/** The parts of a task that a closer look may tell. */
export type SeenClosely = Partial<
  Pick<Task, 'lifecycle' | 'latestRun' | 'nextRunAt' | 'vendorStatus' | 'owner' | 'seen'>
>;

/** A part of the vendor's world that a panel shows beside its task. */
export type PanelPart<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void };

export interface PanelProps {
  readonly task: Task;
  readonly connection: Connection;
  /**
   * A hook: reads something by `safe` calls, once, and again when one of `deps` changes; while on screen also every so many
   * domain milliseconds, as long as `everyMs` gives them for what was read last.
   */
  readonly usePart: <T>(
    name: string,
    deps: readonly (string | number)[],
    load: (context: CallContext) => Promise<T>,
    everyMs?: (value: T) => number | undefined,
  ) => PanelPart<T>;
  /** A hook: does something to a part of the task, such as stopping one of its runs, and has its parts read again. */
  readonly useAct: () => PanelAct;
  /** A hook: the domain's time to the minute, kept right while it is on screen. */
  readonly useNow: () => number;
  /** Whether simulated clouds answer, so that what no vendor offers can be asked of them (`Endpoint.simulated`). */
  readonly simulated: boolean;
}

/** Acts of a panel: different ones side by side, the same one once at a time. */
export interface PanelAct {
  /** `id` tells the acts of a panel apart. The promise is settled either way and never rejects. */
  readonly run: (id: string, does: (context: CallContext) => Promise<void>) => Promise<void>;
  readonly isBusy: (id: string) => boolean;
  /** What failed and was not dismissed; where that is more than one, the first. */
  readonly failed?: { readonly id: string; readonly failure: Failure };
  readonly dismiss: () => void;
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
  /** Which of `codes` a vendor's words belong to, where that is not simply their code. `endpoint`: the id of what said them. */
  readonly codeOf?: (words: VendorWords, endpoint?: string) => string | undefined;
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
  /**
   * One task by its id, for one that what was listed so far does not hold; undefined where there is none. Asks by one `safe`
   * call.
   */
  readonly find?: (context: CallContext, id: string) => Promise<Task | undefined>;
  /** The vendor's own list with its own parameters; loaded when somebody asks it. */
  readonly search?: () => Promise<VendorSearch>;
  /** When its tasks run next, all of them in one calendar; loaded when somebody opens that. */
  readonly runsAhead?: () => Promise<RunsAhead>;
  /** For tasks with a `lookKey`. */
  readonly closeLook?: CloseLook;
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
  /** No two have one name, so that the same values make no second one: it is cloned, and not run again as it is. */
  readonly uniqueNames?: true;
  /** Whether a task can be changed; its form then has `edit`. Left out, none ever can. */
  readonly editable?: (task: Task) => Availability;
  readonly panel?: () => Promise<TaskPanel>;
  readonly troubles?: () => Promise<Troubles>;
  /** The code that a task's last run failed with, where its troubles may tell what to do about that. */
  readonly failureCode?: (task: Task) => string | undefined;
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
