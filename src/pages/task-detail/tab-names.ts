/** The parts of a task, each with its own address; the first has the bare one. */
export const TAB_NAMES = ['summary', 'configuration', 'raw'] as const;
export type TabName = (typeof TAB_NAMES)[number];
