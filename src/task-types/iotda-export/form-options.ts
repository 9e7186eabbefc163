import type * as z from 'zod/mini';
import type { Option, OptionSource } from '@/task-types/task-form';
import { failureOf } from '@/transport/failures';
import { listApplications, listBatchTasks, showBatchTask } from './api';
import { words } from './messages';
import { type applicationList, BATCH_TASK_TYPES, type batchTaskReply } from './wire';

const PAGE = 50;

/** Batch tasks of one type, newest first, fifty at a time; by id, one of any type. */
export const batchTaskSource: OptionSource = {
  needs: ['batchTaskType'],
  load: async ({ send }, params, cursor) => {
    const type = BATCH_TASK_TYPES.find((known) => known === params['batchTaskType']);
    if (!type) return { options: [], total: 0 };
    const reply = await send(listBatchTasks, {
      query: { task_type: type, limit: PAGE, ...(cursor ? { marker: cursor } : undefined) },
    });
    const last = reply.batchtasks.at(-1)?.task_id;
    const full = reply.batchtasks.length === PAGE && last !== undefined;
    return {
      options: reply.batchtasks.map(batchTaskOption),
      total: reply.page.count,
      ...(full ? { next: last } : undefined),
    };
  },
  find: async ({ send }, id) => {
    if (id === '') return undefined;
    try {
      const { batchtask } = await send(showBatchTask, { path: { task_id: id }, query: { limit: 1 } });
      return batchTaskOption(batchtask);
    } catch (caught) {
      if (failureOf(caught)?.kind === 'missing') return undefined;
      throw caught;
    }
  },
};

/** States in which a batch task goes on: an export taken now is legitimate and partial (contract 5.2). */
const RUNNING: ReadonlySet<string> = new Set(['Initializing', 'Waitting', 'Processing', 'Stopping']);

function batchTaskOption(task: z.infer<typeof batchTaskReply>['batchtask']): Option {
  const type = BATCH_TASK_TYPES.find((known) => known === task.task_type);
  return {
    id: task.task_id,
    label: task.task_name ?? task.task_id,
    hint: words('hint.batchTask', { status: task.status ?? '', total: String(task.task_progress?.total ?? '?') }),
    ...(RUNNING.has(task.status ?? '') ? { caution: words('caution.partial') } : undefined),
    ...(type ? { listedUnder: { batchTaskType: type } } : undefined),
  };
}

/** Every resource space; where none is chosen, the default one counts. */
export const spaceSource: OptionSource = {
  load: async ({ send }) => {
    const { applications } = await send(listApplications, {});
    return { options: applications.map(spaceOption), total: applications.length };
  },
  find: async ({ send }, id) => {
    const { applications } = await send(listApplications, {});
    const found = applications.find((space) => (id === '' ? space.default_app === true : space.app_id === id));
    return found && spaceOption(found);
  },
};

function spaceOption(space: z.infer<typeof applicationList>['applications'][number]): Option {
  return {
    id: space.app_id,
    label: space.app_name ?? space.app_id,
    ...(space.default_app ? { hint: words('hint.defaultSpace') } : undefined),
  };
}
