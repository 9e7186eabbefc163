import { describe, expect, it } from 'vitest';
import type { Intent } from '@/core/intent';
import type { PlannedCall } from '@/task-types/task-form';
import type { Endpoint } from '@/transport/endpoint';
import { type PlanPhase, planSteps } from './plan-progress';

const call = (id: string, effect: Endpoint['effect'], made?: PlannedCall['made']): PlannedCall => ({
  endpoint: { id, method: 'POST', path: '/', effect, replyKind: 'json', source: '' },
  input: () => ({}),
  label: { key: id },
  ...(made ? { made } : undefined),
});
const calls = [
  call('begin', 'unsafe'),
  call('wait', 'safe'),
  call('make', 'unsafe', (reply) => ({ ref: { connection: 'c', type: 't', id: String(reply) } })),
  call('start', 'unsafe'),
];
const at = (step: number, outcome: Intent['outcome']): Intent => ({
  id: 'i',
  onceId: 'o',
  type: 't',
  connection: 'c',
  values: {},
  step,
  replies: ['r0', 'r1', 'id 7'].slice(0, step),
  outcome,
  startedAt: 0,
});

describe('the steps of a plan', () => {
  it.each<[string, number, Intent['outcome'], PlanPhase, string[]]>([
    ['begun', 0, 'unsent', 'running', ['doing', 'todo', 'todo', 'todo']],
    ['waiting', 1, 'unsent', 'running', ['done', 'waiting', 'todo', 'todo']],
    ['waited for in vain', 1, 'unsent', 'failed', ['done', 'failed', 'todo', 'todo']],
    ['left', 1, 'unsent', 'resting', ['done', 'stopped', 'todo', 'todo']],
    ['on its way', 2, 'sent', 'running', ['done', 'done', 'doing', 'todo']],
    ['not known', 2, 'unclear', 'failed', ['done', 'done', 'unclear', 'todo']],
    ['found not known', 2, 'unclear', 'resting', ['done', 'done', 'unclear', 'todo']],
    ['refused', 3, 'unsent', 'failed', ['done', 'done', 'done', 'failed']],
    ['done', 4, 'settled', 'resting', ['done', 'done', 'done', 'done']],
  ])('%s', (_, step, outcome, phase, states) => {
    expect(planSteps(calls, at(step, outcome), phase).map(({ state }) => state)).toEqual(states);
  });

  it('tell the id of what was made at the step that made it', () => {
    expect(planSteps(calls, at(3, 'unsent'), 'resting').map(({ made }) => made)).toEqual([
      undefined,
      undefined,
      'id 7',
      undefined,
    ]);
  });
});
