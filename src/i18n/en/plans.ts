import { grammarOf } from '../language';

const { num } = grammarOf('en');

/** Plans of several steps, and what became of those that a page has left. */
export const plans = {
  'plan.title': 'Steps',
  'plan.creating': ({ n, of }: { n: number; of: number }) => `Creating: step ${num(n)} of ${num(of)}`,
  'plan.step': ({ n, of, label }: { n: number; of: number; label: string }) => `Step ${num(n)} of ${num(of)}: ${label}`,
  'plan.done': 'Done',
  'plan.doing': 'Working…',
  'plan.waiting': 'Waiting for it',
  'plan.stopped': 'Not done yet',
  'plan.failed': 'Not done',
  'plan.unclear': 'Not known',
  'plan.todo': 'To do',
  'plan.stopWaiting': 'Stop waiting',
  'plan.stopLooking': 'Stop looking',
  'plan.looking': ({ label }: { label: string }) => `No answer came to this step: ${label}. Looking it up…`,
  'plan.elsewhere': 'Another tab goes on with it.',
  'plan.late': 'It takes longer than usual: go on later.',
  'plan.lost': ({ label }: { label: string }) => `Not known whether this step was done: ${label}.`,
  'plan.lost.done': 'It was done',
  'plan.lost.not': 'It was not',
  'plan.id': 'Id of what was made',
  'plan.stays': 'What was made stays. Going on makes nothing twice.',
  'resumed.found': ({ name }: { name: string }) => `Created before this page was left: ${name}.`,
  'resumed.open': 'Open it',
  'resumed.absent': ({ name }: { name: string }) =>
    `Not created: the page was left before the cloud got the request for ${name}. The draft is kept.`,
  'resumed.draft': 'Resume the draft',
  'resumed.unclear': ({ name }: { name: string }) =>
    `It is not known whether ${name} was created: looking it up failed.`,
  'resumed.cannotTell': ({ name, count }: { name: string; count: number }) =>
    `It is not known whether ${name} was created: ${count === 1 ? '1 task looks' : `${num(count)} tasks look`} like it.`,
  'resumed.several': ({ count, type, connection }: { count: number; type: string; connection: string }) =>
    `${type} in ${connection}: ${num(count)} were left before they were settled.`,
  'resumed.refused': ({ name }: { name: string }) => `Not created: the cloud refused ${name}. The draft is kept.`,
  'resumed.halfway': ({ name, n, of, next }: { name: string; n: number; of: number; next: string }) =>
    `Begun before this page was left, but not finished: ${name}. Step ${num(n)} of ${num(of)}: ${next}.`,
  'resumed.running': ({ name, n, of, next }: { name: string; n: number; of: number; next: string }) =>
    `Going on with ${name}. Step ${num(n)} of ${num(of)}: ${next}.`,
  'resumed.looking': ({ name }: { name: string }) => `Looking up what became of ${name}…`,
  'resumed.stepLost': ({ name, next }: { name: string; next: string }) =>
    `${name}: not known whether this step was done: ${next}.`,
  'resumed.putDown': ({ name }: { name: string }) => `Left before anything was made: ${name}. What was chosen is kept.`,
  'resumed.show': 'Show its steps',
  'resumed.goOn': 'Go on',
  'resumed.leave': 'Leave it there',
  'resumed.notGone': 'It did not go on.',
  'resumed.again': 'Look again',
};
