/** The create page. */
export const create = {
  'create.choose.title': 'Create task',
  'create.choose.body': 'What to create, and where.',
  'create.unknownType': 'There is no such task type',
  'create.unknownType.body': ({ type }: { type: string }) => `No connection offers “${type}”.`,
  'create.connection': 'Connection',
  'create.paste': 'Paste JSON or cURL',
  'create.pasted': 'Filled from what was pasted.',
  'create.pasted.ignored': ({ names }: { names: string }) =>
    `Filled from what was pasted. No field stands for: ${names}.`,
  'create.pasted.foreign': 'This is not a request body of this task type.',
  'create.cancel': 'Cancel',
  'create.submit': 'Create',
  'create.submit.busy': 'Creating…',
  'create.draft.discard': 'Start over',
  'create.before': 'Before you send',
  'create.pre.filled': 'Every field is right.',
  'create.pre.open': ({ count }: { count: number }) =>
    count === 1 ? '1 field is to be filled in.' : `${count} fields are to be filled in.`,
  'create.pre.production': ({ name }: { name: string }) => `${name} is production.`,
  'create.pre.environment': ({ name, environment }: { name: string; environment: string }) =>
    `${name}: ${environment}.`,
  'create.pre.viewer': 'A viewer may not create here.',
  'create.pre.role': ({ role, actions }: { role: string; actions: string }) =>
    actions === '' ? `You may create here (${role}).` : `You may create here (${role}); it needs ${actions}.`,
  'create.request': 'Request',
  'create.request.http': 'HTTP',
  'create.request.curlConsole': 'cURL here',
  'create.request.curlVendor': 'cURL vendor',
  'create.request.later': ({ step }: { step: string }) => `# ${step}: known when the steps before it have answered`,
  'create.refused': 'It was not created.',
  'create.looking': 'We do not know whether it was created: the connection broke. Looking it up…',
  'create.absent':
    'It was not created: the connection broke before the cloud got the request. Send it again when you are ready.',
  'create.unclear': 'We do not know whether it was created: looking it up failed too.',
  'create.cannotTell': 'We do not know whether it was created. These look like it:',
  'create.lookAgain': 'Look again',
  'create.itIs': 'This is it',
  'create.noneOfThem': 'None of them: send it again',
  'create.done': ({ name }: { name: string }) => `Created: ${name}`,
};
