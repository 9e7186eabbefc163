/** How far one step of a run has come. */
export interface ProgressStep {
  /** The vendor's name of the step, as it is. */
  readonly name: string;
  readonly state: 'todo' | 'doing' | 'done' | 'failed' | 'skipped';
}

/** What a vendor tells about a run's way. Any part may be missing; what is missing is not made up. */
export interface Progress {
  /** 0 to 100, as the vendor said it. */
  readonly percent?: number;
  readonly done?: number;
  readonly total?: number;
  readonly steps?: readonly ProgressStep[];
}

/**
 * The share to draw, 0 to 1, or undefined where the vendor gives neither a figure nor steps: then there is no bar.
 * Until the run has ended it never passes 0.99, whatever the vendor says.
 */
export function progressFraction(progress: Progress | undefined, ended: boolean): number | undefined {
  const share = told(progress);
  // Figures that came as text may be no numbers, or nothing of nothing.
  if (share === undefined || Number.isNaN(share)) return undefined;
  const bounded = Math.min(1, Math.max(0, share));
  return ended ? bounded : Math.min(0.99, bounded);
}

function told(progress: Progress | undefined): number | undefined {
  if (!progress) return undefined;
  if (progress.percent !== undefined && Number.isFinite(progress.percent)) return progress.percent / 100;
  if (progress.total !== undefined && progress.total > 0 && progress.done !== undefined)
    return progress.done / progress.total;
  if (progress.steps && progress.steps.length > 0) {
    return (
      progress.steps.filter((step) => step.state === 'done' || step.state === 'skipped').length / progress.steps.length
    );
  }
  return undefined;
}
