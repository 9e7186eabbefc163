import type { SimulatedCloud } from '../cloud';
import type { ExportRow } from '../clouds/iotda/project';
import type { IotdaState } from '../clouds/iotda/state';
import { isRecord } from '../json';

type Row = Readonly<Record<string, unknown>>;

/** What a cloud might send one day without a word to anybody. What is undefined is not sent. */
const ODDITIES: readonly ((row: Row) => Row)[] = [
  (row) => ({ ...row, status: 'Archived' }),
  (row) => ({ ...row, export_count: { value: row['export_count'], unit: 'rows' } }),
  (row) => ({ ...row, resource_condition: undefined }),
  (row) => ({ ...row, retention_days: 30, links: [{ rel: 'file', href: '/v6/exports' }], 'x-shard': null }),
  (row) => ({ ...row, create_time: undefined }),
  (row) => ({ ...row, export_task_id: Number.parseInt(String(row['export_task_id']).slice(0, 8), 16) }),
];

/** The cloud, whose lists have one row of each oddity. Always the same exports are odd, on whichever page they stand. */
export function offContract(
  cloud: SimulatedCloud<IotdaState>,
  exports: readonly ExportRow[],
): SimulatedCloud<IotdaState> {
  // None of the newest: they go on, and what goes on shall be well.
  const odd = new Map(ODDITIES.map((change, index) => [exports[3 + index * 2]?.id, change]));
  return {
    ...cloud,
    operations: cloud.operations.map((operation) => ({
      ...operation,
      handle(state, call) {
        const { state: next, reply } = operation.handle(state, call);
        const { json } = reply;
        if (!isRecord(json) || !Array.isArray(json['export_tasks'])) return { state: next, reply };
        const rows = json['export_tasks'].map((row: unknown) =>
          isRecord(row) ? (odd.get(String(row['export_task_id']))?.(row) ?? row) : row,
        );
        return { state: next, reply: { ...reply, json: { ...json, export_tasks: rows } } };
      },
    })),
  };
}
