import { describe, expect, it } from 'vitest';
import { DISPLAY_STATUSES, type DisplayStatus, displayStatus, hasEnded, isUnfinished } from './status';
import { LIFECYCLES, type Lifecycle, RUN_STATUSES, type RunStatus } from './task';

const word = (lifecycle: Lifecycle, status: RunStatus | undefined) =>
  displayStatus({ lifecycle, ...(status === undefined ? undefined : { latestRun: { status } }) });

/** What goes on is told, whatever the definition says; one that is ending is on its way out, whatever its run says. */
const GOES_ON: Partial<Record<RunStatus, DisplayStatus>> = {
  waiting: 'waiting',
  running: 'running',
  attention: 'attention',
  stopping: 'stopping',
  unknown: 'unknown',
};

/** How the last run ended is told where the definition says nothing of what comes next. */
const ENDED: Partial<Record<RunStatus, DisplayStatus>> = {
  succeeded: 'succeeded',
  partial: 'partial',
  failed: 'failed',
  stopped: 'stopped',
  expired: 'expired',
};

const TABLE: Readonly<Record<Lifecycle, Readonly<Partial<Record<RunStatus | 'no run', DisplayStatus>>>>> = {
  draft: { ...GOES_ON, ...ENDED, 'no run': 'draft' },
  ready: { ...GOES_ON, ...ENDED, 'no run': 'ready' },
  // It will run again by itself; a bad end is told all the same, since somebody may have to look before that.
  scheduled: {
    ...GOES_ON,
    succeeded: 'scheduled',
    stopped: 'scheduled',
    expired: 'scheduled',
    partial: 'partial',
    failed: 'failed',
    'no run': 'scheduled',
  },
  // It will not run by itself, which is what matters of it; somebody paused it on purpose.
  paused: {
    ...GOES_ON,
    succeeded: 'paused',
    partial: 'paused',
    failed: 'paused',
    stopped: 'paused',
    expired: 'paused',
    'no run': 'paused',
  },
  ending: Object.fromEntries([...RUN_STATUSES, 'no run'].map((status) => [status, 'stopping'])),
  gone: { ...GOES_ON, ...ENDED, 'no run': 'stopped' },
};

describe('displayStatus', () => {
  it.each(LIFECYCLES)('%s, with every run', (lifecycle) => {
    const told = Object.fromEntries(
      [...RUN_STATUSES, undefined].map((status) => [status ?? 'no run', word(lifecycle, status)]),
    );
    expect(told).toEqual(TABLE[lifecycle]);
  });

  it('has no word that nothing can show, and shows none that it does not have', () => {
    const shown = LIFECYCLES.flatMap((lifecycle) =>
      [...RUN_STATUSES, undefined].map((status) => word(lifecycle, status)),
    );
    expect(new Set(shown)).toEqual(new Set(DISPLAY_STATUSES));
  });
});

it('asks after a run until it has ended, and after one whose state nobody knows', () => {
  const ended = RUN_STATUSES.filter(hasEnded);
  expect(ended).toEqual(['succeeded', 'partial', 'failed', 'stopped', 'expired']);
  for (const status of RUN_STATUSES) expect(isUnfinished({ status })).toBe(!ended.includes(status));
  expect(isUnfinished(undefined)).toBe(false);
});
