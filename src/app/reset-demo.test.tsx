import { expect, it } from 'vitest';
import type { DemoControl } from '@/core/demo';
import { drafts, keepDraft } from '@/forms/draft-store';
import { observe, stillFor } from '@/queries/observed-progress';
import { renderConsole } from '@/testing/services';
import { worstScenario } from '@/testing/worst-type/scenario';
import { resetDemo } from './reset-demo';

it('forgets what was typed and seen of the world that is gone, and no other draft', async () => {
  const { services, rest } = await renderConsole({ path: '/settings', scenario: worstScenario({ beside: 'empty' }) });
  await rest();
  const task = {
    ref: { connection: 'c', type: 't', id: '1' },
    name: 'n',
    lifecycle: 'ready',
    vendorStatus: 's',
    raw: {},
  } as const;
  observe(task, 1_000);
  observe(task, 9_000);
  for (const key of ['create/worst/worst-prod', 'create/worst/worst-prod?from=x', 'view/name']) {
    keepDraft({ key, at: 1, by: 'tab', values: { name: 'night ferry' } });
  }
  expect(stillFor(task)).toBe(8_000);
  // Only what starting over uses.
  await resetDemo(services, { reset: async () => undefined } as Partial<DemoControl> as DemoControl);
  await rest();
  expect(stillFor(task)).toBe(0);
  expect(drafts.read().map(({ key }) => key)).toEqual(['view/name']);
});
