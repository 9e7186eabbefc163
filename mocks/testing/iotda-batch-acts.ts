import { rows } from './iotda-client';
import type { Asker, Asking, Door } from './iotda-door';

export type Act = 'retry' | 'stop' | 'confirm' | 'delete' | 'create';

/** In which states of a batch task something can be done to it, by the documents. */
const STATES: Readonly<Record<Exclude<Act, 'create'>, readonly string[]>> = {
  retry: ['Processing', 'Fail', 'PartialSuccess'],
  stop: ['Initializing', 'Waitting', 'Processing'],
  confirm: ['Waitting', 'Processing'],
  delete: ['Success', 'Fail', 'PartialSuccess', 'Stopped'],
};

/** Something done to a batch task for firmware, and what must come of it. */
export async function planAct(
  door: Door,
  { who, which, act }: { readonly who: Asker; readonly which: number; readonly act: Act },
): Promise<{ asking: Asking; status: number; code?: string }> {
  const reply = await door.ask(who, { method: 'GET', path: 'batchtasks?task_type=firmwareUpgrade&limit=50' });
  const tasks = rows({ ...reply?.body }, 'batchtasks');
  const task = tasks[which % (tasks.length + 1)];
  const asking = askingFor(act, task ? String(task['task_id']) : '0'.repeat(24), which);
  if (who === 'viewer') return { asking, status: 403, code: 'IOTDA.000022' };
  if (act === 'create') return { asking, status: 201 };
  if (!task) return { asking, status: 404, code: 'IOTDA.014200' };
  const fits = STATES[act].includes(String(task['status'])) && (act !== 'confirm' || task['need_confirm'] === true);
  if (!fits) return { asking, status: 403, code: 'IOTDA.014221' };
  return { asking, status: act === 'delete' ? 204 : 200 };
}

function askingFor(act: Act, id: string, which: number): Asking {
  switch (act) {
    case 'create':
      return {
        method: 'POST',
        path: 'batchtasks',
        body: {
          task_name: `story_${which}`,
          task_type: 'firmwareUpgrade',
          targets: Array.from({ length: 1 + (which % 60) }, (_, index) => `device-${index}`),
          need_confirm: which % 3 === 0,
        },
      };
    case 'delete':
      return { method: 'DELETE', path: `batchtasks/${id}` };
    case 'retry':
    case 'stop':
    case 'confirm':
      return { method: 'POST', path: `batchtasks/${id}/${act}`, body: {} };
  }
}
