import type { Role } from './cloud';
import { type FaultCounts, type FaultRule, isSpent, throttleKey } from './faults';
import { isRecord } from './json';
import type { Command, LogEntry, Part } from './log';
import type { Scenario } from './scenario';

/** What is set up around the clouds: what goes wrong, and who asks. */
export interface Stage {
  readonly rules: readonly FaultRule[];
  readonly counts: FaultCounts;
  /** The role that the console acts in. */
  readonly role: Role;
  /** When the operator's session at the gateway ends, milliseconds since 1970; null where nobody said. */
  readonly sessionEndsAt: number | null;
  /** How many entries the log has. */
  readonly length: number;
}

/** The stage of a scenario, as far as that sets it up. */
export function stageOf({ faults = [], sessionEndsAt }: Pick<Scenario, 'faults' | 'sessionEndsAt'>): Part<Stage> {
  return {
    id: 'stage',
    initial: { rules: faults, counts: {}, role: 'operator', sessionEndsAt: sessionEndsAt ?? null, length: 0 },
    isState: (value): value is Stage => isRecord(value) && Array.isArray(value['rules']) && isRecord(value['counts']),
    apply(before, entry) {
      const { command } = entry;
      const after = { ...before, length: before.length + 1 };
      switch (command.kind) {
        case 'faults':
          return { ...after, rules: command.rules, counts: {} };
        case 'role':
          return { ...after, role: command.role };
        case 'session':
          return { ...after, sessionEndsAt: command.endsAt, role: command.role ?? before.role };
        case 'call':
          return { ...after, counts: counted(before, command, entry) };
      }
    },
  };
}

function counted({ rules, counts }: Stage, call: Extract<Command, { kind: 'call' }>, { at }: LogEntry): FaultCounts {
  if (call.struck.length === 0) return counts;
  const sums = new Map(Object.entries(counts));
  for (const id of call.struck) {
    const beyond = rules.find((rule) => rule.id === id)?.beyond;
    const key = beyond ? throttleKey(id, call.actor, beyond.perMs, at) : id;
    // What a throttle counted in earlier stretches of time is of no use any more.
    if (beyond && !sums.has(key))
      for (const old of sums.keys()) if (old.startsWith(`${id}/${call.actor}/`)) sums.delete(old);
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(sums);
}

/** How many rules can still strike. */
export function liveFaults({ rules, counts }: Stage): number {
  return rules.filter((rule) => !isSpent(rule, counts)).length;
}
