import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';
import { defineEndpoint } from '@/transport/endpoint';
import { forgetTasks, intents, keepIntent } from './kept';
import { runIntent } from './run-intent';

/** What the vendor wrote, and the next step sends back to it. */
const WRITTEN = '{"pgType":{},"password":"hunter2"}';
const ref = { connection: 'c', type: 't', id: '7' };

const endpoint = (id: string, effect: 'safe' | 'unsafe') =>
  defineEndpoint()({ id, effect, method: 'POST', path: '/', replyKind: 'none', source: 'none' });
const call = (id: string, effect: 'safe' | 'unsafe', more: Partial<PlannedCall> = {}): PlannedCall => ({
  endpoint: endpoint(id, effect),
  input: () => ({}),
  label: { key: 'x' },
  ...more,
});
const calls: readonly PlannedCall[] = [
  call('begin', 'unsafe'),
  call('written', 'safe'),
  call('make', 'unsafe', { input: ([, text]) => ({ form: { text: String(text) } }), made: () => ({ ref }) }),
  call('start', 'unsafe'),
];

const intent: Intent = {
  id: 'i',
  onceId: 'o',
  type: 't',
  connection: 'c',
  values: {},
  step: 2,
  replies: ['begun', WRITTEN],
  outcome: 'unsent',
  startedAt: 0,
};

/** As another page finds it. */
function kept(one: Intent): Intent {
  keepIntent(one);
  const found = intents.read()[0];
  if (!found) throw new Error('it was not kept');
  return found;
}

async function goOn(start: Intent, onlyLook = false) {
  const sent: [string, unknown][] = [];
  const context: Partial<CallContext> = {
    now: () => 0,
    pause: async () => undefined,
    // The reply is whatever the test says it is.
    send: (async ({ id }, input) => {
      sent.push([id, input.form?.['text']]);
      return id === 'written' ? WRITTEN : 'done';
    }) as CallContext['send'],
  };
  const form: Partial<TaskForm> = { schema: z.object({}), plan: () => calls };
  const result = await runIntent(start, {
    // Nothing else of a form or a context is asked for.
    form: form as TaskForm,
    context: context as CallContext,
    keep: keepIntent,
    sleep: async () => undefined,
    onlyLook,
  });
  return { sent, kind: result.kind };
}

beforeEach(() => forgetTasks());

it('asks again for what the next step sends back, where its secrets were blanked when it was kept', async () => {
  const found = kept(intent);
  expect(JSON.stringify(found.replies)).not.toContain('hunter2');
  expect(await goOn(found)).toEqual({
    kind: 'done',
    sent: [
      ['written', undefined],
      ['make', WRITTEN],
      ['start', undefined],
    ],
  });
});

it.each<[string, Intent, readonly string[]]>([
  ['in the tab that has it whole', intent, ['make', 'start']],
  ['where nothing was blanked', kept({ ...intent, replies: ['begun', '{"a":1}'] }), ['make', 'start']],
  ['where it was sent back already', kept({ ...intent, step: 3, replies: ['begun', WRITTEN, 'made'], ref }), ['start']],
])('goes on from where it stands %s', async (_, start, ids) => {
  const { sent } = await goOn(start);
  expect(sent.map(([id]) => id)).toEqual(ids);
});

it('asks nothing while it only looks', async () => {
  expect(await goOn(kept(intent), true)).toEqual({ kind: 'halfway', sent: [] });
});
