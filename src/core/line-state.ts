/** Where a file that was asked for stands. `lost`: the tab that asked for it has closed. `left`: the operator wants it no more. */
export const LINE_STATES = ['waiting', 'fetching', 'ready', 'saved', 'failed', 'lost', 'left'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Whether something is still to come of it. */
export function isInLine({ state }: { readonly state: LineState }): boolean {
  return state === 'waiting' || state === 'fetching';
}
