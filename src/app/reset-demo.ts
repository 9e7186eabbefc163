import type { DemoControl } from '@/core/demo';
import { keys } from '@/query-kit/keys';
import { forgetNames } from '@/pages/task-list/known-names';
import { forgetTasks } from '@/queries/kept';
import { leftBehind } from '@/queries/left-behind';
import { forgetProgress } from '@/queries/observed-progress';
import type { Services } from '@/queries/services';

/** Starts the demo over, in another scenario where one is named, and forgets what the console knew of the world that is gone. */
export async function resetDemo(services: Services, demo: DemoControl, scenario?: string): Promise<void> {
  const { queryClient, scheduler, session } = services;
  await demo.reset(scenario);
  forgetTasks();
  forgetProgress();
  forgetNames(queryClient);
  queryClient.removeQueries({ queryKey: leftBehind.queryKey });
  // The demo's buttons are there before any form is.
  const { drafts } = await import('@/forms/draft-store');
  drafts.write((list) => list.filter(({ key }) => !key.startsWith('create/')));
  session.renew();
  // Another scenario may have other connections. What is on screen stays until they have come.
  await queryClient.invalidateQueries({ queryKey: keys.connections() });
  // Reset, not removed: what is on screen goes on listening to the same queries.
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'console' });
  scheduler.restart();
}
