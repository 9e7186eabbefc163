import type { DomainClock } from '@/core/clock';
import type { DailyCalls, PollInput, Spent } from '@/core/polling';
import type { Failure } from '@/transport/failures';

/** What the policy needs to know of a source, told by whoever reads it. Durations are domain milliseconds. */
export interface SourceFacts {
  readonly youngestRunMs?: number;
  readonly sinceLastEndMs?: number;
  readonly requestsPerPoll: number;
  /** `untilResetMs` is wall time. */
  readonly daily?: DailyCalls;
}

export interface SchedulerParts {
  readonly clock: DomainClock;
  readonly wallNow: () => number;
  /** Runs something later; gives back what calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** 0 to 1, for jitter: tabs and sources that began together drift apart. */
  readonly random: () => number;
  /** Reads a source, keeps what it got, and gives that for the other tabs. Rejects with the failure where it got nothing. */
  readonly read: (key: string) => Promise<ReadPart | undefined>;
  readonly facts: (key: string) => SourceFacts;
  /** Takes over what another tab has read. */
  readonly adopt: (key: string, read: unknown) => void;
  /** Told what kept another tab from reading: it may concern this one too. */
  readonly heard?: (failure: Failure) => void;
}

/** How a source stands among all sources. Instants are wall time. */
export interface Standing {
  /** What the policy is told of it. */
  readonly input: PollInput;
  /** What was asked of all clouds in the last minute, the earliest first. */
  readonly spent: readonly Spent[];
  /** Until when its API wants to be left alone. */
  readonly freeAt: number;
}

/** What a reading got. It survives being sent to another tab. */
export interface ReadPart {
  /** How many requests it took, where that is not as many as was thought. */
  readonly requests?: number;
  /** Why that is not all that was to be read. */
  readonly failure?: Failure;
}
