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
}

export interface FaultTarget {
  readonly endpoint: string;
  readonly connection?: string | undefined;
  readonly method: string;
}

/** How often each rule has struck, by its id; only of rules that have `times`. */
export type FaultCounts = Readonly<Record<string, number>>;

export function isSpent(rule: FaultRule, counts: FaultCounts): boolean {
  return rule.times !== undefined && (counts[rule.id] ?? 0) >= rule.times;
}

/** The rules that strike this call, in order, up to the first after which the cloud is not asked. */
export function strikes(rules: readonly FaultRule[], counts: FaultCounts, target: FaultTarget): FaultRule[] {
  const struck: FaultRule[] = [];
  for (const rule of rules) {
    if (isSpent(rule, counts) || !meets(rule.match, target)) continue;
    struck.push(rule);
    if (endsCall(rule.effect)) break;
  }
  return struck;
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
    const { id = `rule-${index + 1}`, match = {}, times } = item;
    const effect = parseEffect(item['effect']);
    if (typeof id !== 'string' || !isMatch(match) || !effect) return undefined;
    if (times === undefined) rules.push({ id, match, effect });
    else if (typeof times === 'number' && times >= 0) rules.push({ id, match, effect, times });
    else return undefined;
  }
  return rules;
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
