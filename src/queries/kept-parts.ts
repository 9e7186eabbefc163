import * as z from 'zod/mini';
import type { Lifecycle, RunStatus } from '@/core/task';

/** Words of the console's own as they are kept: named here once more, so that only this late code brings them. */
const LIFECYCLES = {
  draft: 'draft',
  ready: 'ready',
  scheduled: 'scheduled',
  paused: 'paused',
  ending: 'ending',
  gone: 'gone',
} as const satisfies { readonly [Word in Lifecycle]: Word };
const RUN_STATUSES = {
  waiting: 'waiting',
  running: 'running',
  attention: 'attention',
  stopping: 'stopping',
  succeeded: 'succeeded',
  partial: 'partial',
  failed: 'failed',
  stopped: 'stopped',
  expired: 'expired',
  unknown: 'unknown',
} as const satisfies { readonly [Word in RunStatus]: Word };

/** A task's lifecycle as it is kept. */
export const keptLifecycle = z.enum(LIFECYCLES);

/** A task's run as it is kept: what the console goes by is looked at, the rest is as it was. */
export const keptRun = z.looseObject({ status: z.enum(RUN_STATUSES) });
