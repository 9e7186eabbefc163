import { screen } from '@testing-library/react';
import { remember } from '@/queries/kept';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { renderConsole } from './services';

const calm = SCENARIOS['calm'];
if (!calm) throw new RangeError('no scenario "calm"');

interface Wire {
  readonly export_task_id: string;
  readonly status: string;
  readonly resource_condition: { readonly task_id: string };
}

/** The page of the newest export in a state; with `values`, this console remembers what it was made from. */
export async function openExport(
  status: 'Success' | 'Failed' | 'Processing',
  connection: string,
  { tab = '', values }: { readonly tab?: string; readonly values?: (batchTask: string) => unknown } = {},
) {
  const first = await renderConsole({ path: '/settings', scenario: calm as NonNullable<typeof calm> });
  const list = async () => {
    const { connections } = (await (await first.fetch('/api/connections')).json()) as {
      connections: readonly { id: string; project: string }[];
    };
    const project = connections.find(({ id }) => id === connection)?.project;
    const url = `/api/${connection}/v5/iot/${project}/export-tasks?resource_type=BatchTask&limit=50`;
    return ((await (await first.fetch(url)).json()) as { export_tasks: readonly Wire[] }).export_tasks;
  };
  const wanted = (await list()).find((one) => one.status === status);
  if (!wanted) throw new RangeError(`no export that is ${status}`);
  const id = wanted.export_task_id;
  const ref = { connection, type: 'iotda-export', id };
  if (values) remember(ref, values(wanted.resource_condition.task_id), 0);
  window.history.pushState(null, '', `/tasks/iotda-export/${connection}/${id}${tab}`);
  const page = await first.reload();
  await page.rest();
  await screen.findByRole('heading', { level: 1 });
  await page.rest();
  return { ...page, id, isThere: async () => (await list()).some((one) => one.export_task_id === id) };
}
