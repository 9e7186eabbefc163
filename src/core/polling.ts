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
  readonly daily?: DailyCalls;
  /** It is being read: its calls are as good as made. */
  readonly underWay?: boolean;
  /** Some visible tab shows it. */
  readonly visible: boolean;
  /** Watched, or something waits in line on it. */
  readonly watched: boolean;
  readonly choice: PollChoice;
  /** How many times the requests that there may be all sources together want: see `crowdingOf`. At least 1. */
  readonly crowding: number;
  /** The operator's session has ended: nothing is answered before somebody signs in. */
  readonly signedOut: boolean;
  /** Domain milliseconds per wall millisecond; 0 while domain time is paused. */
  readonly rate: number;
}

/** Calls that an API counts by the day, for all who share them. */
export interface DailyCalls {
  /** Names those who do. */
  readonly of: string;
  readonly limit: number;
  readonly left: number;
  readonly untilResetMs: number;
  /** What a poll of each of them takes together: see `sharedOut`. Left out, this one is alone. */
  readonly together?: number;
}

export type PollChoice = 'normal' | 'faster' | 'slower' | 'off';

/** Why polling is slower than the runs alone would have it. */
export type SlowedBy = 'throttled' | 'failing' | 'daily-limit' | 'cost' | 'choice' | 'hidden';
/** Why nothing is asked at all. */
export type IdleBecause = 'off' | 'hidden' | 'session' | 'clock-paused' | 'daily-reserve';

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
/** What polls ask of all clouds together within any minute. */
const MOST_PER_MINUTE = 30;
/** The pace, of one source or of all together, stays below that: 24 a minute. What is shown anew, or read by hand, comes on top. */
const PER_REQUEST_MS = 2.5 * SECOND;
/** A source is busy with us for a tenth of the time at most. */
const DUTY = 10;
const FAILURE_CAP_MS = 5 * MINUTE;
const HIDDEN_FLOOR_MS = 30 * SECOND;
/** The share of a day's calls that is kept for what the operator does by hand. */
const RESERVE = 0.3;
const CHOICE_FACTOR = { normal: 1, faster: 0.5, slower: 4, off: 1 } as const;

/** When to ask a source again, and why then. The only place where such numbers stand. */
export function nextPoll(input: PollInput): PollDecision {
  const pace = paceOf(input);
  if (pace.kind === 'idle') return pace;
  const natural = naturalDelay(input);
  const { retryAfterMs = 0, consecutiveFailures } = input;
  const [slowedBy, delayMs] = slowest<SlowedBy | undefined>([
    [input.crowding > 1 && pace.slowedBy === undefined ? 'cost' : pace.slowedBy, pace.delayMs * input.crowding],
    ['throttled', retryAfterMs],
    ['failing', consecutiveFailures > 0 ? failureDelay(natural, consecutiveFailures) : 0],
  ]);
  return waiting(delayMs, slowedBy ?? (input.choice === 'slower' ? 'choice' : undefined));
}

/**
 * How many times over the sources together would use up the requests of a minute, each at its own pace; 1 where they would
 * not. Each then goes so many times slower: what one of them takes, the others go without, and the busiest goes without most.
 */
export function crowdingOf(inputs: Iterable<PollInput>): number {
  let wanted = 0;
  for (const input of inputs) {
    const pace = paceOf(input);
    // Also one that fails or has to wait: it may be back at any moment.
    if (pace.kind === 'wait') wanted += (input.requestsPerPoll * PER_REQUEST_MS) / pace.delayMs;
  }
  return Math.max(1, wanted);
}

/** The same, each with what the others leave it of what there is for all: the requests of a minute, the calls of a day. */
export function sharedOut(inputs: ReadonlyMap<string, PollInput>): ReadonlyMap<string, PollInput> {
  const days = new Map<string, { together: number; underWay: number }>();
  for (const input of inputs.values()) {
    const { daily, requestsPerPoll, underWay } = input;
    if (!daily) continue;
    const day = days.get(daily.of) ?? { together: 0, underWay: 0 };
    if (underWay) day.underWay += requestsPerPoll;
    if (paceOf(input).kind === 'wait') day.together += requestsPerPoll;
    days.set(daily.of, day);
  }
  const all = [...inputs].map(([key, { daily, ...input }]): [string, PollInput] => {
    const day = daily && days.get(daily.of);
    if (!day) return [key, input];
    const shared = { left: daily.left - day.underWay, together: Math.max(day.together, input.requestsPerPoll) };
    return [key, { ...input, daily: { ...daily, ...shared } }];
  });
  const crowding = crowdingOf(all.map(([, input]) => input));
  return new Map(all.map(([key, input]) => [key, { ...input, crowding }]));
}

/** Requests that were made at a wall instant. */
export interface Spent {
  readonly at: number;
  readonly requests: number;
  /** A closer look at a single task, beside the polls. */
  readonly look?: boolean;
}

/**
 * When a poll of so many requests has room: no earlier than `now`, and such that within no minute there are more than there
 * may be. `spent` are the polls so far, the earliest first. A poll that is larger than that alone waits for a minute of none.
 */
export function roomAt(spent: readonly Spent[], requests: number, now: number): number {
  let used = spent.reduce((sum, one) => (one.at > now - MINUTE ? sum + one.requests : sum), 0);
  let at = now;
  for (const one of spent) {
    if (used + requests <= MOST_PER_MINUTE) break;
    if (one.at <= now - MINUTE) continue;
    used -= one.requests;
    at = one.at + MINUTE;
  }
  return at;
}

/** What still counts: the polls of the minute before `now`. */
export function recent(spent: readonly Spent[], now: number): readonly Spent[] {
  return spent.filter(({ at }) => at > now - MINUTE);
}

/** The pace of a source that is alone and answers well. */
function paceOf(input: PollInput): PollDecision {
  if (input.choice === 'off') return { kind: 'idle', because: 'off' };
  if (!input.visible && !input.watched) return { kind: 'idle', because: 'hidden' };
  if (input.signedOut) return { kind: 'idle', because: 'session' };
  if (input.rate === 0) return { kind: 'idle', because: 'clock-paused' };
  const slower: [SlowedBy | undefined, number][] = [
    [undefined, naturalDelay(input)],
    ['cost', Math.max(input.requestsPerPoll * PER_REQUEST_MS, input.lastTookMs * DUTY)],
    ['hidden', input.visible ? 0 : HIDDEN_FLOOR_MS],
  ];
  if (input.daily) {
    const spare = input.daily.left - reserveOf(input.daily.limit);
    if (spare < input.requestsPerPoll) return { kind: 'idle', because: 'daily-reserve' };
    slower.push(['daily-limit', (input.daily.untilResetMs * (input.daily.together ?? input.requestsPerPoll)) / spare]);
  }
  const [slowedBy, delayMs] = slowest(slower);
  return waiting(delayMs, slowedBy);
}

/** How many of a day's calls are kept for the operator. */
export function reserveOf(limit: number): number {
  return limit * RESERVE;
}

function slowest<Why>(delays: readonly (readonly [Why, number])[]): readonly [Why | undefined, number] {
  return delays.reduce<readonly [Why | undefined, number]>(
    (worst, next) => (next[1] > worst[1] ? next : worst),
    [undefined, 0],
  );
}

function waiting(delayMs: number, slowedBy: SlowedBy | undefined): PollDecision {
  return slowedBy === undefined ? { kind: 'wait', delayMs } : { kind: 'wait', delayMs, slowedBy };
}

function naturalDelay(input: PollInput): number {
  return Math.max(FLOOR_MS, (domainDelay(input) / input.rate) * CHOICE_FACTOR[input.choice]);
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
