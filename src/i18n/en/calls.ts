/** Why the console calls out, for the ledger: no first screen says it. */
export const calls = {
  'why.connections': 'list connections',
  'why.refresh': 'refresh list',
  'why.more': 'look further',
  'why.create': 'you: create',
  'why.options': 'fill a choice',
  'why.panel': 'look beside the task',
  'why.names': 'look up names',
  'why.look': 'look closer',
  'why.find': 'look up the task',
  'why.search': 'you: ask the cloud',
  'why.action': ({ action }: { action: string }) => `you: ${action}`,
};
