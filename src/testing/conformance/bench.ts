import type { CallContext } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { Sample } from '@/task-types/sample';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import type { FailureKind, VendorWords } from '@/transport/failures';
import type { ScenarioFactory } from '@mocks/scenario';
import type { Role } from '@mocks/cloud';

/** A request that the vendor refuses, and how that shows here. */
export interface BadInput {
  readonly note: string;
  readonly endpoint: Endpoint;
  readonly input: EndpointInput | ((context: CallContext) => Promise<EndpointInput>);
  readonly kind: FailureKind;
  /** The vendor's own code. */
  readonly code: string;
  readonly role?: Role;
}

/** One task from its making to its end. */
export interface Life {
  /** The vendor's word for the end. */
  readonly end: string;
  /** What the operator decides, beside the bench's `fill`. */
  readonly values: (context: CallContext) => Promise<Readonly<Record<string, unknown>>>;
  /** What the operator does on the way, by the vendor's word at which it is done. */
  readonly acts?: Readonly<Record<string, string>>;
  /** Domain time in which nothing is to be seen, by the word after whose act it passes. */
  readonly leaps?: Readonly<Record<string, number>>;
}

/** A value for one parameter of a vendor's own list. */
export interface Sought {
  readonly value: (context: CallContext) => Promise<string>;
  /** What must be asked beside it, such as the field that a direction sorts by. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Whether a task is one that it asks for. Left out, it asks for none less. */
  readonly fits?: (raw: unknown, value: string) => boolean;
}

/** All that the suite must know of a task type to hold it to the contract; everything else it asks the type itself. */
export interface Bench {
  readonly id: string;
  readonly load: () => Promise<TaskType>;
  readonly samples: readonly Sample[];
  readonly scenario: ScenarioFactory;
  /** The connection of the scenario that the suite works on. */
  readonly connection: string;
  /** Where the scenario holds more than a page: for the cases of paging. */
  readonly crowd: { readonly scenario: ScenarioFactory; readonly connection: string };
  /** What must be filled in over the form's defaults, as option sources offer it. */
  readonly fill: (context: CallContext) => Promise<Readonly<Record<string, unknown>>>;
  /** Fields that are nothing of a task, such as what is done with it once it is there. */
  readonly chosenAnew?: readonly string[];
  /** Request bodies of others, which the form must not take for its own. */
  readonly foreignBodies: readonly unknown[];
  /** Where in which reply the vendor's word for a task's state stands; `*` is each row. */
  readonly stateAt: {
    readonly endpoint: Endpoint;
    readonly path: string;
    /** Where the list tells but some of the words, or otherwise than they are shown: what it says for each. */
    readonly listed?: Readonly<Record<string, unknown>>;
    /** What is expected there, in a parser's words; left out, text. */
    readonly expected?: string;
  };
  readonly lives: readonly Life[];
  /** Where tasks stand that others have made: what no operation of the API leads to, they show. */
  readonly others?: { readonly scenario: ScenarioFactory; readonly connection: string };
  /** Words of the vendor's vocabulary that no task is ever brought to show. */
  readonly unseen?: readonly string[];
  /** Words of ends of which the vendor does not tell when they came. */
  readonly untoldEnds?: readonly string[];
  /** Its API tells of no run: a life is over once the word of its end shows. */
  readonly untoldRuns?: true;
  /** Actions that the vendor takes also where nothing would come of them. */
  readonly takenAnyway?: readonly string[];
  /** Nothing on the wire tells whose a task is: what a lost answer may have begun is shown, and the operator tells. */
  readonly lostIsOpen?: true;
  /** Nothing must be decided: what its form begins with can be sent. */
  readonly defaultsSuffice?: true;
  /** Domain time between two looks at a task, and after how many looks its end must have come. */
  readonly pace: { readonly stepMs: number; readonly most: number };
  readonly badInputs: readonly BadInput[];
  /** A vendor's refusals and the field that each is about, where the form places any. */
  readonly refusedFields?: readonly { readonly words: VendorWords; readonly field: string | undefined }[];
  /** Values for every server filter that the source declares, each with what tells a task that fits. */
  readonly filters: Readonly<
    Record<
      string,
      {
        readonly value: (context: CallContext) => Promise<string>;
        readonly fits: (raw: unknown, value: string) => boolean;
      }
    >
  >;
  /** Of a type with `search`: a value for each of its parameters but the two that page. They are asked in `crowd`. */
  readonly sought?: Readonly<Record<string, Sought>>;
  /** What its vendor refuses to be asked for. */
  readonly refusedSearches?: readonly {
    readonly values: Readonly<Record<string, string>>;
    readonly kind: FailureKind;
    readonly code: string;
  }[];
}
