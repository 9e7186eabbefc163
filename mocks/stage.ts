import type { Role } from './cloud';
import { type FaultCounts, type FaultRule, isSpent } from './faults';
import { isRecord } from './json';
import type { Part } from './log';

/** What is set up around the clouds: what goes wrong, and who asks. */
export interface Stage {
  readonly rules: readonly FaultRule[];
  readonly counts: FaultCounts;
  /** The role that the console acts in. */
  readonly role: Role;
  /** How many entries the log has. */
  readonly length: number;
}

export const stage: Part<Stage> = {
  id: 'stage',
  initial: { rules: [], counts: {}, role: 'operator', length: 0 },
  isState: (value): value is Stage => isRecord(value) && Array.isArray(value['rules']) && isRecord(value['counts']),
  apply(before, { command }) {
    const after = { ...before, length: before.length + 1 };
    switch (command.kind) {
      case 'faults':
        return { ...after, rules: command.rules, counts: {} };
      case 'role':
        return { ...after, role: command.role };
      case 'call':
        return { ...after, counts: counted(before.counts, command.struck) };
    }
  },
};

function counted(counts: FaultCounts, struck: readonly string[]): FaultCounts {
  if (struck.length === 0) return counts;
  return struck.reduce((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), counts);
}

/** How many rules can still strike. */
export function liveFaults({ rules, counts }: Stage): number {
  return rules.filter((rule) => !isSpent(rule, counts)).length;
}
