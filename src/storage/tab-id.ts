/** Names this tab for as long as its page lives. Not `crypto.randomUUID`, which plain http on a LAN lacks. */
export const TAB_ID = `${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
