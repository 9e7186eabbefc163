import type { CallContext } from '@/task-types/call-context';
import { listExportTasks } from '@/task-types/workspace-export/api';

/** A row of the Export Center's list; without an instant its time is empty. */
export interface ExportRow {
  readonly id: string;
  readonly at?: number;
  readonly status?: 'CREATING' | 'SUCCESS';
}

interface Asked {
  readonly offset: number;
  readonly limit: number;
}

/** What task types get to read the Export Center with: its list as it stands at each call, and nothing else. */
export function exportListContext(rows: () => readonly ExportRow[], onAsked: (query: Asked) => void): CallContext {
  return {
    connection: {
      id: 'c',
      cloud: 'workspace',
      name: 'c',
      environment: 'test',
      region: 'r',
      identity: { user: 'u', account: 'a', role: 'operator' },
    },
    now: () => 0,
    pause: async () => {},
    // The one endpoint that reading asks.
    send: (async (_: unknown, { query }: { query: Asked }) => {
      onAsked(query);
      const all = rows();
      return listExportTasks.reply?.parse({
        count: all.length,
        export_tasks: all.slice(query.offset, query.offset + query.limit).map(({ id, at, status = 'SUCCESS' }) => ({
          task_id: id,
          status,
          create_time: at === undefined ? '' : new Date(at).toISOString(),
        })),
      });
    }) as never,
  };
}
