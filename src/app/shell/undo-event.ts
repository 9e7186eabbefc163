/** The shortcut's way to whatever offers to be undone: that comes later than the shortcuts. */
export const UNDO_EVENT = 'quayside:undo';
