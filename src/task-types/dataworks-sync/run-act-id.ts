import type { Instance } from './file-wire';

export const RUN_ACTS = ['stop', 'restart'] as const;
export type RunAct = (typeof RUN_ACTS)[number];

/** Names an act among those of a panel. */
export function runActId(act: RunAct, { InstanceId }: Instance): string {
  return `${act} ${InstanceId}`;
}

/** What such a name stands for, where the run is among those given. */
export function runActOf(
  id: string,
  runs: readonly Instance[],
): { readonly act: RunAct; readonly instance: Instance } | undefined {
  return runs
    .flatMap((instance) => RUN_ACTS.map((act) => ({ act, instance })))
    .find(({ act, instance }) => runActId(act, instance) === id);
}
