import { isRecord } from './json';

/** Which calls a rule meets. What is left out matches all. */
export interface FaultMatch {
  /** An endpoint's id, or a prefix that ends in `*`, such as `iotda.*`. */
  readonly endpoint?: string;
  readonly connection?: string;
  readonly method?: string;
}

export type FaultEffect =
  /** The answer comes so much later, in wall time. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The network breaks: before the cloud got the call, or after it did its work. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  /** The cloud's gateway answers instead of the cloud. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfterS?: number;
    }
  /** The reply's JSON is not what was documented. Paths are dotted; `*` is each element of a list. */
  | { readonly kind: 'drift'; readonly set?: Readonly<Record<string, unknown>>; readonly remove?: string };

/** One thing that goes wrong. Rules are tried in order; each that matches has its effect until one ends the call. */
export interface FaultRule {
  readonly id: string;
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  /** How often it strikes; left out: always. */
  readonly times?: number;
  /** A throttle: it strikes only what a user asks beyond so many calls in each stretch of so much simulated time. */
  readonly beyond?: { readonly calls: number; readonly perMs: number };
}

export interface FaultTarget {
  readonly endpoint: string;
  readonly connection?: string | undefined;
  readonly method: string;
  /** The user id of who asks. */
  readonly actor: string;
  /** Simulated, milliseconds since 1970. */
  readonly now: number;
}

/** How often each rule has struck, by its id, and how often each throttle was asked, by `throttleKey`. */
export type FaultCounts = Readonly<Record<string, number>>;

/** Under which the calls of one user are counted that a throttle let pass in the stretch of time that `now` is in. */
export function throttleKey(id: string, actor: string, perMs: number, now: number): string {
  return `${id}/${actor}/${Math.floor(now / perMs)}`;
}

export function isSpent(rule: FaultRule, counts: FaultCounts): boolean {
  return rule.times !== undefined && (counts[rule.id] ?? 0) >= rule.times;
}

export interface Strikes {
  /** In order, up to the first after which the cloud is not asked. */
  readonly struck: readonly FaultRule[];
  /** The ids of the rules that are to be counted for this call. */
  readonly counted: readonly string[];
}

/** What the rules do to a call. */
export function strikes(rules: readonly FaultRule[], counts: FaultCounts, target: FaultTarget): Strikes {
  const struck: FaultRule[] = [];
  const counted: string[] = [];
  for (const rule of rules) {
    const { id, beyond } = rule;
    if (isSpent(rule, counts) || !meets(rule.match, target)) continue;
    if (beyond && (counts[throttleKey(id, target.actor, beyond.perMs, target.now)] ?? 0) < beyond.calls) {
      counted.push(id);
      continue;
    }
    if (rule.times !== undefined) counted.push(id);
    struck.push(rule);
    if (endsCall(rule.effect)) break;
  }
  return { struck, counted };
}

/** The seconds after which a call may be tried again: as the rule says, else until its stretch of time is over. */
export function retryAfterS({ effect, beyond }: FaultRule, now: number): number | undefined {
  if (effect.kind !== 'status') return undefined;
  if (effect.retryAfterS !== undefined || !beyond) return effect.retryAfterS;
  return Math.ceil((beyond.perMs - (now % beyond.perMs)) / 1000);
}

/** Whether the cloud never hears of the call. */
export function endsCall(effect: FaultEffect): boolean {
  return effect.kind === 'status' || (effect.kind === 'cut' && effect.when === 'before');
}

function meets({ endpoint, connection, method }: FaultMatch, target: FaultTarget): boolean {
  if (connection !== undefined && connection !== target.connection) return false;
  if (method !== undefined && method.toUpperCase() !== target.method) return false;
  if (endpoint === undefined) return true;
  return endpoint.endsWith('*') ? target.endpoint.startsWith(endpoint.slice(0, -1)) : target.endpoint === endpoint;
}

/** The JSON value with a drift's changes. The value itself is not touched. */
export function drifted(json: unknown, effect: Extract<FaultEffect, { kind: 'drift' }>): unknown {
  let changed = json;
  for (const [path, value] of Object.entries(effect.set ?? {})) changed = changeAt(changed, path.split('.'), value);
  return effect.remove === undefined ? changed : changeAt(changed, effect.remove.split('.'), undefined);
}

/** `undefined` removes. A path that leads nowhere changes nothing. */
function changeAt(node: unknown, [head, ...rest]: readonly string[], value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) =>
      head === '*' || head === String(index) ? changeAt(item, rest, value) : item,
    );
  }
  if (!isRecord(node)) return node;
  const { [head]: old, ...others } = node;
  const next = rest.length === 0 ? value : changeAt(old, rest, value);
  return next === undefined ? others : { ...node, [head]: next };
}

/** Rules out of foreign JSON; undefined where it is not a list of rules. A missing id is made from the place. */
export function parseFaultRules(json: unknown): FaultRule[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const rules: FaultRule[] = [];
  for (const [index, item] of json.entries()) {
    if (!isRecord(item)) return undefined;
    const { id = `rule-${index + 1}`, match = {}, times, beyond } = item;
    const effect = parseEffect(item['effect']);
    if (typeof id !== 'string' || !isMatch(match) || !effect) return undefined;
    if (times !== undefined && !(typeof times === 'number' && times >= 0)) return undefined;
    if (beyond !== undefined && !isThrottle(beyond)) return undefined;
    rules.push({ id, match, effect, ...(times !== undefined && { times }), ...(beyond !== undefined && { beyond }) });
  }
  return rules;
}

function isThrottle(value: unknown): value is NonNullable<FaultRule['beyond']> {
  if (!isRecord(value)) return false;
  const { calls, perMs } = value;
  return typeof calls === 'number' && calls >= 0 && typeof perMs === 'number' && perMs > 0;
}

function isMatch(value: unknown): value is FaultMatch {
  const texts = ['endpoint', 'connection', 'method'];
  return isRecord(value) && texts.every((name) => value[name] === undefined || typeof value[name] === 'string');
}

function parseEffect(value: unknown): FaultEffect | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, ms, when, status, code, message, retryAfterS, set, remove } = value;
  if (kind === 'delay') return typeof ms === 'number' && ms >= 0 ? { kind, ms } : undefined;
  if (kind === 'cut') return when === 'before' || when === 'after' ? { kind, when } : undefined;
  if (kind === 'status' && typeof status === 'number' && status >= 200 && status <= 599) {
    return {
      kind,
      status,
      ...(typeof code === 'string' && { code }),
      ...(typeof message === 'string' && { message }),
      ...(typeof retryAfterS === 'number' && { retryAfterS }),
    };
  }
  if (kind !== 'drift') return undefined;
  return { kind, ...(isRecord(set) && { set }), ...(typeof remove === 'string' && { remove }) };
}
