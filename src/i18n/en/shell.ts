import { grammarOf } from '../language';

const { num } = grammarOf('en');

/** The frame around every page, and why the console calls out. */
export const shell = {
  'app.name': 'Quayside',
  'nav.label': 'Main',
  'nav.tasks': 'Tasks',
  'nav.create': 'Create task',
  'nav.new': 'New',
  'nav.settings': 'Settings',
  'shell.skip': 'Skip to content',
  'shell.who': ({ user, account }: { user: string; account: string }) => `${user} at ${account}`,
  'shell.whoami': 'Who and where am I',
  'shell.connections': 'Connections',
  'shell.role.administrator': 'administrator',
  'shell.role.operator': 'operator',
  'shell.role.viewer': 'viewer',
  'shell.scheme.dark': 'Dark colours',
  'shell.scheme.light': 'Light colours',
  'shell.storage.full': ({ store }: { store: string }) =>
    `This browser has no room left for “${store}”. It is kept until this tab closes.`,
  'shell.storage.forbidden': 'This browser forbids storage. What you type and choose is kept until this tab closes.',
  'shell.storage.setAside': ({ store }: { store: string }) =>
    `What was kept as “${store}” could not be read. It was put aside and defaults are used.`,
  'shell.broke.title': 'This page broke',
  'shell.broke.body': 'The console made a mistake. What you typed is kept as a draft.',
  'shell.broke.again': 'Try again',
  'shell.notFound.title': 'There is no such page',
  'shell.notFound.body': ({ path }: { path: string }) => `Nothing stands at ${path}.`,
  'shell.notFound.back': 'Go to Tasks',
  'shell.resumed.found': ({ name }: { name: string }) => `Created before this page was left: ${name}.`,
  'shell.resumed.open': 'Open it',
  'shell.resumed.absent': ({ name }: { name: string }) =>
    `Not created: the page was left before the cloud got the request for ${name}. The draft is kept.`,
  'shell.resumed.draft': 'Resume the draft',
  'shell.resumed.unclear': ({ name }: { name: string }) =>
    `It is not known whether ${name} was created: looking it up failed.`,
  'shell.resumed.cannotTell': ({ name, count }: { name: string; count: number }) =>
    `It is not known whether ${name} was created: ${num(count)} tasks look like it.`,
  'shell.resumed.refused': ({ name }: { name: string }) => `Not created: the cloud refused ${name}. The draft is kept.`,
  'shell.resumed.halfway': ({ name, next }: { name: string; next: string }) =>
    `Begun before this page was left, but not finished: ${name}. Left to do: ${next}.`,
  'shell.resumed.goOn': 'Go on',
  'shell.resumed.again': 'Look again',
  'shell.dismiss': 'Dismiss',
  'demo.tag': 'Demo',
  'demo.about': 'Simulated clouds: nothing here reaches a real account',
  'demo.clock': 'Simulated time',
  'demo.speed': 'Speed of simulated time',
  'demo.speed.0': 'Pause',
  'demo.speed.1': '1×',
  'demo.speed.10': '10×',
  'demo.speed.60': '60×',
  'demo.reset': 'Reset',
  'demo.reset.about': 'Start the demo over: everything made since is gone',
  'demo.faults': ({ count }: { count: number }) => (count === 1 ? '1 fault on' : `${num(count)} faults on`),
  'demo.forgetful': 'Not kept: this browser forbids storage',
  'why.connections': 'list connections',
  'why.refresh': 'refresh list',
  'why.more': 'look further',
  'why.create': 'you: create',
  'why.options': 'fill a choice',
  'why.panel': 'look beside the task',
  'why.names': 'look up names',
  'why.action': ({ action }: { action: string }) => `you: ${action}`,
};
