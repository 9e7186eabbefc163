/** What decides when a source is asked again. Durations are milliseconds of wall time unless they say domain. */
export interface PollInput {
  /** Domain age of the youngest run that goes on; absent where nothing does. */
  readonly youngestRunMs?: number;
  /** Domain time since a run of this source was last seen to end. */
  readonly sinceLastEndMs?: number;
  /** Requests that one poll costs. */
  readonly requestsPerPoll: number;
  readonly lastTookMs: number;
  readonly consecutiveFailures: number;
  /** What is left of the wait that the API asked for. */
  readonly retryAfterMs?: number;
  /** Where the API counts calls by the day. */
  readonly daily?: { readonly limit: number; readonly left: number; readonly untilResetMs: number };
  /** Some visible tab shows it. */
  readonly visible: boolean;
  /** Watched, or something waits in line on it. */
  readonly watched: boolean;
  readonly choice: PollChoice;
  /** Domain milliseconds per wall millisecond; 0 while domain time is paused. */
  readonly rate: number;
}

export type PollChoice = 'normal' | 'faster' | 'slower' | 'off';

/** Why polling is slower than the runs alone would have it. */
export type SlowedBy = 'throttled' | 'failing' | 'daily-limit' | 'cost' | 'choice' | 'hidden';
/** Why nothing is asked at all. */
export type IdleBecause = 'off' | 'hidden' | 'clock-paused' | 'daily-reserve';

export type PollDecision =
  | { readonly kind: 'wait'; readonly delayMs: number; readonly slowedBy?: SlowedBy }
  | { readonly kind: 'idle'; readonly because: IdleBecause };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Domain delay by the age of the youngest run: fresh runs change fast, old ones rarely. */
const BY_AGE: readonly { readonly underMs: number; readonly delayMs: number }[] = [
  { underMs: MINUTE, delayMs: 3 * SECOND },
  { underMs: 10 * MINUTE, delayMs: 6 * SECOND },
  { underMs: 60 * MINUTE, delayMs: 15 * SECOND },
  { underMs: Number.POSITIVE_INFINITY, delayMs: 30 * SECOND },
];
/** After the last end files and counts still trail; then only others' work can change the list. */
const GRACE = { forMs: 30 * SECOND, delayMs: 6 * SECOND };
const QUIET_MS = 60 * SECOND;

const FLOOR_MS = 1 * SECOND;
/** 30 requests a minute and source at most. */
const PER_REQUEST_MS = 2 * SECOND;
/** A source is busy with us for a tenth of the time at most. */
const DUTY = 10;
const FAILURE_CAP_MS = 5 * MINUTE;
const HIDDEN_FLOOR_MS = 30 * SECOND;
/** The share of a day's calls that is kept for what the operator does by hand. */
const RESERVE = 0.3;
const CHOICE_FACTOR = { normal: 1, faster: 0.5, slower: 4 } as const;

/** When to ask a source again, and why then. The only place where such numbers stand. */
export function nextPoll(input: PollInput): PollDecision {
  if (input.choice === 'off') return { kind: 'idle', because: 'off' };
  if (!input.visible && !input.watched) return { kind: 'idle', because: 'hidden' };
  if (input.rate === 0) return { kind: 'idle', because: 'clock-paused' };

  const natural = Math.max(FLOOR_MS, (domainDelay(input) / input.rate) * CHOICE_FACTOR[input.choice]);
  const slower: [SlowedBy, number][] = [
    ['cost', Math.max(input.requestsPerPoll * PER_REQUEST_MS, input.lastTookMs * DUTY)],
    ['throttled', input.retryAfterMs ?? 0],
    ['failing', input.consecutiveFailures > 0 ? failureDelay(natural, input.consecutiveFailures) : 0],
    ['hidden', input.visible ? 0 : HIDDEN_FLOOR_MS],
  ];
  if (input.daily) {
    const spare = input.daily.left - input.daily.limit * RESERVE;
    if (spare < input.requestsPerPoll) return { kind: 'idle', because: 'daily-reserve' };
    slower.push(['daily-limit', (input.daily.untilResetMs * input.requestsPerPoll) / spare]);
  }
  const [slowedBy, slowest] = slower.reduce((worst, next) => (next[1] > worst[1] ? next : worst));
  if (slowest > natural) return { kind: 'wait', delayMs: slowest, slowedBy };
  if (input.choice === 'slower') return { kind: 'wait', delayMs: natural, slowedBy: 'choice' };
  return { kind: 'wait', delayMs: natural };
}

function domainDelay(input: PollInput): number {
  const { youngestRunMs, sinceLastEndMs } = input;
  if (youngestRunMs !== undefined) {
    return BY_AGE.find((row) => youngestRunMs < row.underMs)?.delayMs ?? QUIET_MS;
  }
  if (sinceLastEndMs !== undefined && sinceLastEndMs < GRACE.forMs) return GRACE.delayMs;
  return QUIET_MS;
}

function failureDelay(natural: number, failures: number): number {
  return Math.min(FAILURE_CAP_MS, natural * 2 ** Math.min(failures, 10));
}
