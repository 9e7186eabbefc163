import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const nth = (n: number) => `${num(n)}${ENDINGS[ordinals.select(n)] ?? 'th'}`;
const is = (count: number) => plural(count, { one: 'is', other: 'are' });

/** The create page, and what goes on with what was sent from it or waits. */
export const create = {
  'create.choose.title': 'Create task',
  'create.choose.body': 'What to create, and where.',
  'create.unknownType': 'There is no such task type',
  'create.unknownType.body': ({ type }: { type: string }) => `No connection offers “${type}”.`,
  'create.unknownConnection': ({ name }: { name: string }) =>
    `There is no connection “${name}” here. Choose one of these.`,
  'create.connection': 'Connection',
  'create.paste': 'Paste JSON or cURL',
  'create.paste.locked': 'What was sent is not finished: nothing can be filled in.',
  'create.pasted': 'Filled from what was pasted.',
  'create.pasted.ignored': ({ names }: { names: string }) =>
    `Filled from what was pasted. No field stands for these, and they are not sent: ${names}.`,
  'create.pasted.ownMark': ({ name }: { name: string }) => `${name} is left out: each creation gets its own.`,
  'create.pasted.untold': 'What was pasted does not tell this. Choose it.',
  'create.pasted.dropped': ({ names }: { names: string }) => `Left out and kept nowhere: ${names}.`,
  'create.pasted.foreign': 'This is not a request body of this task type.',
  'create.pasted.wrong': ({ names }: { names: string }) =>
    `This is not a request body of this task type. Missing or not usable: ${names}.`,
  'create.cancel': 'Cancel',
  'create.submit': 'Create',
  'create.submit.busy': 'Creating…',
  'create.draft.discard': 'Start over',
  'create.before': 'Before you send',
  'create.pre.filled': 'Every field is filled in.',
  'create.pre.open': ({ count }: { count: number }) =>
    count === 1 ? '1 field is to be filled in.' : `${count} fields are to be filled in.`,
  'create.pre.wrong': ({ count }: { count: number }) =>
    count === 1 ? '1 field is to be corrected.' : `${count} fields are to be corrected.`,
  'create.ask.title': 'Create it all the same?',
  'create.pre.begun': ({ name }: { name: string }) =>
    `“${name}” was begun here and is not finished. Go on with that one.`,
  'create.pre.begun.show': 'Show its steps',
  'create.pre.production': ({ name }: { name: string }) => `${name} is production.`,
  'create.pre.environment': ({ name, environment }: { name: string; environment: string }) =>
    `${name}: ${environment}.`,
  'create.pre.viewer': 'A viewer may not create here.',
  'create.pre.role': ({ role, actions }: { role: string; actions: string }) =>
    actions === '' ? `You may create here (${role}).` : `You may create here (${role}); it needs ${actions}.`,
  'create.pre.unread': 'Which slots are free is not known yet: the list has not been read.',
  'create.pre.slots.none': ({ limit }: { limit: number }) => `Uses 1 of ${num(limit)} free slots: none is taken.`,
  'create.pre.slots.free': ({
    free,
    taken,
    limit,
    names,
  }: {
    free: number;
    taken: number;
    limit: number;
    names: string;
  }) =>
    free === 1
      ? `Uses the last free slot: ${num(taken)} of ${num(limit)} ${is(taken)} taken, by ${names}.`
      : `Uses 1 of ${num(free)} free slots: ${num(taken)} of ${num(limit)} ${is(taken)} taken, by ${names}.`,
  'create.pre.slots.full': ({ limit, names, age }: { limit: number; names: string; age: string }) =>
    `All ${num(limit)} slots are taken, by ${names}; the earliest began ${age}.`,
  'create.pre.slots.atLeast': ({ taken, limit, names }: { taken: number; limit: number; names: string }) =>
    `Uses 1 of ${num(limit)} slots: at least ${num(taken)} ${is(taken)} taken, by ${names}.`,
  'create.pre.slots.unseen': ({ limit }: { limit: number }) =>
    `Uses 1 of ${num(limit)} slots: this console knows of none that is taken.`,
  'create.pre.evicts': ({ name, age }: { name: string; age: string }) =>
    `Will remove the earliest: ${name}, made ${age}.`,
  'create.pre.replaces': ({ name, age }: { name: string; age: string }) =>
    `Will replace the result of ${name}, made ${age}.`,
  'create.pre.told.free': ({ free, limit }: { free: number; limit: number }) =>
    `${num(free)} of ${num(limit)} slots ${is(free)} free.`,
  'create.pre.told.full': ({ limit }: { limit: number }) => `All ${num(limit)} slots are taken.`,
  'create.daysAgo': ({ n }: { n: number }) => `${num(n)} ${plural(n, { one: 'day', other: 'days' })} ago`,
  'create.wait': 'Wait in line',
  'create.wait.busy': 'Writing it down…',
  'create.wait.for': ({ names }: { names: string }) =>
    `Waits until one of these ends: ${names}. It is sent while this browser has a tab open.`,
  'create.wait.done': ({ name, place }: { name: string; place: number }) => `Waiting in line: ${name} · ${nth(place)}`,
  'create.wait.full': ({ count }: { count: number }) =>
    `The line is full: ${num(count)} wait already. This was not put there.`,
  'create.sendAnyway': 'Send anyway',
  'create.cloned': ({ name }: { name: string }) => `Cloned from ${name}.`,
  'create.cloned.gone': ({ name }: { name: string }) =>
    `Cloned from what this console remembers of ${name}. The task itself is not in the list.`,
  'create.cloned.nothing': ({ name }: { name: string }) =>
    `Nothing is known of ${name}: it is not in the list, and this console does not remember it.`,
  'create.cloned.broken': 'The link does not name a task of this type, so there is nothing to clone.',
  'create.cloned.same': 'Nothing differs from it.',
  'create.cloned.differs': ({ count, names }: { count: number; names: string }) =>
    `${num(count)} ${plural(count, { one: 'field differs', other: 'fields differ' })} from it: ${names}.`,
  'create.cloned.unknown': ({ count, names }: { count: number; names: string }) =>
    `Nobody knows any more: ${names}. ${plural(count, { one: 'It keeps its default.', other: 'They keep their defaults.' })}`,
  'create.cloned.unknown.all': 'Nobody knows any more what it was made from: the fields begin with their defaults.',
  'create.cloned.unread': 'Reading them from the task failed.',
  'create.cloned.draft': 'There is a draft for this connection too. It stays as it is.',
  'create.cloned.resume': 'Resume the draft instead',
  'create.refilled': 'Filled from what was not created.',
  'create.refilled.gone': 'What was not created is not kept any more.',
  'create.request': 'Request',
  'create.request.http': 'HTTP',
  'create.request.curlConsole': 'cURL here',
  'create.request.curlVendor': 'cURL vendor',
  'create.request.open': ({ step }: { step: string }) => `# ${step}: shown when the fields are right`,
  'create.request.none': 'Shown when it is chosen what to create.',
  'create.request.later': ({ step }: { step: string }) => `# ${step}: known when the steps before it have answered`,
  'create.refused': 'It was not created.',
  'create.halfway': ({ next }: { next: string }) => `Begun, but not finished. Left to do: ${next}.`,
  'create.halfway.open': 'Open it',
  'create.halfway.leave': 'Leave it there',
  'create.goOn': 'Go on',
  'create.looking': 'We do not know whether it was created: no answer came. Looking it up…',
  'create.looking.failed': ({ status }: { status: number }) =>
    `The cloud failed (HTTP ${status}): whether it was created is not known. Looking it up…`,
  'create.looking.unread':
    'The answer of the cloud cannot be read: whether it was created is not known. Looking it up…',
  'create.lost.failed': ({ status }: { status: number }) => `The cloud failed (HTTP ${status}) when it was sent.`,
  'create.lost.unread': 'What the cloud answered when it was sent cannot be read.',
  'create.absent.failed': ({ status }: { status: number }) =>
    `It was not created: the cloud failed (HTTP ${status}), and it is not there. Send it again when you are ready.`,
  'create.absent.unread':
    'It was not created: the answer of the cloud cannot be read, and it is not there. Send it again when you are ready.',
  'create.absent': 'It was not created: no answer came, and it is not there. Send it again when you are ready.',
  'create.unclear': 'We do not know whether it was created: looking it up failed too.',
  'create.unclear.stopped': 'We do not know whether it was created: looking it up was stopped.',
  'create.gone': 'It was finished, or left where it is, in another place.',
  'create.cannotTell': 'We do not know whether it was created. These look like it:',
  'create.lookAgain': 'Look again',
  'create.cannotTell.sent': ({ at }: { at: string }) => `Sent at ${at}.`,
  'create.itIs': 'This is it',
  'create.itIs.other': 'Made by another request of this browser.',
  'create.noneOfThem': 'None of them',
  'create.noneOfThem.then': 'If it is none of them: what was sent is forgotten here, and creating again makes another.',
  'create.done': ({ name }: { name: string }) => `Created: ${name}`,
  'line.waits': ({ name, place }: { name: string; place: number }) => `Waiting in line: ${name} · ${nth(place)}.`,
  'line.taken': ({ limit, names }: { limit: number; names: string }) =>
    `All ${num(limit)} slots are taken, by ${names}.`,
  'line.free': 'A slot is free: it is sent in its turn.',
  'line.about': 'It is sent as soon as a slot is free, while this browser has a tab open.',
  'line.leave': 'Leave line',
  'line.sent': ({ name }: { name: string }) => `Sent from the line: ${name}.`,
  'line.left': ({ name }: { name: string }) => `Out of the line, and not sent: ${name}.`,
  'line.refused': ({ name }: { name: string }) => `Out of the line, and not created: ${name}.`,
  'line.unfit': ({ name }: { name: string }) =>
    `Out of the line, and not sent: ${name}. The form has changed since, so its values no longer fit.`,
  'line.open': 'Open it',
  'line.form': 'Open the form',
  'line.notices': 'What was sent, and what waits',
  'gone.evicted': ({ name, made, age, by }: { name: string; made: string; age: string; by: string }) =>
    `${name}, made ${made}, was removed ${age} to make room for ${by}.`,
  'gone.by': 'the new one',
  'gone.replaced': ({ name, made }: { name: string; made: string }) => `Replaced the result made ${made}: ${name}.`,
  'again.title': ({ name }: { name: string }) => `Run ${name} again?`,
  'again.act': 'Run again',
  'again.keep': 'Keep',
  'again.loading': 'Looking up what it was made from…',
  'again.failed': 'The form could not be loaded. Close this and try again.',
  'again.unknown': ({ names }: { names: string }) => `Nobody knows any more: ${names}. Clone it, and fill that in.`,
  'again.unknown.all': 'Nobody knows any more what it was made from. Clone it, and fill that in.',
  'again.clone': 'Clone',
};
