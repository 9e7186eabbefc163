/** A schedule for each full hour that never ends. */
export const hourly = {
  schedule_type: 'CRON',
  cron_expression: '0 0 * * * ?',
  interval: '1 hours',
  start_time: '2026-02-01T00:00:00 +08',
  max_time_out: 60,
};

/** A body of CreateTask with all that must be there: one table of the documented connection, once. */
export function taskBody(name: string) {
  return {
    name,
    user_id: '5f00c0ffee5f00c0ffee5f00c0ffee00',
    dir_id: '0',
    data_source_type: 'DLI',
    task_config: {
      data_connection_id: '14bb947454e64de784eadaab759081e8',
      databaseName: ['ygy1'],
      tableName: ['ygy1.ygy'],
    },
    schedule_config: { schedule_type: 'RUN_ONCE' },
  };
}

/** One that is scheduled from now on, unless said otherwise. */
export function scheduledBody(name: string, schedule: Readonly<Record<string, unknown>> = {}) {
  return { ...taskBody(name), schedule_config: { ...hourly, enabled: 1, ...schedule } };
}
