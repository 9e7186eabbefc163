import type { DemoControl } from '@/core/demo';
import { forgetTasks } from '@/queries/kept';
import type { Services } from '@/queries/services';

/** Starts the demo over, and forgets what the console knew of the world that is gone. */
export async function resetDemo({ queryClient, scheduler }: Services, demo: DemoControl): Promise<void> {
  await demo.reset();
  forgetTasks();
  // Reset, not removed: what is on screen goes on listening to the same queries.
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'console' });
  scheduler.restart();
}
