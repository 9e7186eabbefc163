import { grammarOf } from '../language';

const { num, plural } = grammarOf('en');

export const forms = {
  'forms.verbatim': ({ text }: { text: string }) => text,
  'forms.optional': 'optional',
  'forms.yes': 'Yes',
  'forms.no': 'No',

  'forms.error.required': 'Fill this in.',
  'forms.error.choose': 'Choose one.',
  'forms.error.notListed': 'Choose one from the list.',
  'forms.error.tooShort': ({ min }: { min: number }) =>
    `Use at least ${num(min)} ${plural(min, { one: 'character', other: 'characters' })}.`,
  'forms.error.tooLong': ({ max }: { max: number }) =>
    `Use at most ${num(max)} ${plural(max, { one: 'character', other: 'characters' })}.`,
  'forms.error.tooFew': ({ min }: { min: number }) =>
    `Give at least ${num(min)} ${plural(min, { one: 'entry', other: 'entries' })}.`,
  'forms.error.tooMany': ({ max }: { max: number }) =>
    `Give at most ${num(max)} ${plural(max, { one: 'entry', other: 'entries' })}.`,
  'forms.error.tooLow': ({ min }: { min: number }) => `Use ${num(min)} or more.`,
  'forms.error.tooHigh': ({ max }: { max: number }) => `Use ${num(max)} or less.`,
  'forms.error.notAbove': ({ min }: { min: number }) => `Use more than ${num(min)}.`,
  'forms.error.notBelow': ({ max }: { max: number }) => `Use less than ${num(max)}.`,
  'forms.error.notMultiple': ({ step }: { step: number }) => `Use a multiple of ${num(step)}.`,
  'forms.error.notNumber': 'Use a number, for example 12.',
  'forms.error.notWhole': 'Use a whole number.',
  'forms.error.notText': 'Use text.',
  'forms.error.dateTime': 'Give the date and the time in full.',
  'forms.error.email': 'Use an e-mail address, for example name@example.com.',
  'forms.error.url': 'Use an address that begins with https://.',
  'forms.error.startsWith': ({ text }: { text: string }) => `Begin with “${text}”.`,
  'forms.error.endsWith': ({ text }: { text: string }) => `End with “${text}”.`,
  'forms.error.includes': ({ text }: { text: string }) => `Use “${text}” somewhere in it.`,
  'forms.error.form': ({ format }: { format: string }) => `Use the form “${format}”.`,
  'forms.error.pattern': 'Use only the characters and the order that this field allows.',
  'forms.error.unrecognized': ({ names }: { names: string }) => `Leave out ${names}: nothing here is called that.`,
  'forms.error.other': 'Change this value: it cannot be used here.',
  'forms.error.json': ({ line, column }: { line: number; column: number }) =>
    `This is no valid JSON: look at line ${line}, column ${column}.`,
  'forms.error.jsonEnd': 'This JSON ends too early: a bracket or a quote is not closed.',
  'forms.error.jsonDepth': 'This JSON is nested too deep to be read.',

  'forms.blanked.what': ({ field }: { field: string }) =>
    `Nothing was sent: a part of “${field}” was blanked when it was kept (••••).`,
  'forms.blanked.advice': 'Type it anew.',

  'forms.summary.title': ({ count }: { count: number }) =>
    count === 0 ? 'Not sent' : `${num(count)} ${plural(count, { one: 'field', other: 'fields' })} to correct`,
  'forms.summary.entry': ({ field, problem }: { field: string; problem: string }) => `${field}: ${problem}`,
  'forms.summary.dismiss': 'Dismiss',
  'forms.submit.broke': 'Not sent: the console itself failed. Nothing typed is lost. Try again, or reload the page.',

  'forms.more': 'More settings',
  'forms.more.changed': ({ count }: { count: number }) => `${num(count)} changed`,

  'forms.time.zone': ({ offset, zone }: { offset: string; zone: string }) => `${offset} · ${zone}`,
  'forms.time.gap': ({ typed, used, offset }: { typed: string; used: string; offset: string }) =>
    `The clock jumps over ${typed} on that day. ${used} (${offset}) is used.`,
  'forms.time.overlap': ({ typed, offset }: { typed: string; offset: string }) =>
    `The clock shows ${typed} twice on that day. The earlier one (${offset}) is used.`,

  'forms.json.format': 'Format',

  'forms.notChosen': 'Not chosen',
  'forms.option.loading': 'Loading…',
  'forms.option.none': 'There is nothing to choose from.',
  'forms.option.noMatch': ({ loaded }: { loaded: number }) => `None of the ${num(loaded)} loaded matches.`,
  'forms.option.loaded': ({ loaded }: { loaded: number }) => `${num(loaded)} loaded, more exist`,
  'forms.option.loadedOf': ({ loaded, total }: { loaded: number; total: number }) =>
    `${num(loaded)} of ${num(total)} loaded`,
  'forms.option.more': 'Load more',
  'forms.option.narrow': ({ shown, matching }: { shown: number; matching: number }) =>
    `The first ${num(shown)} of ${num(matching)}. Type to narrow.`,
  'forms.option.failed': 'The list could not be loaded. An id can still be typed.',
  'forms.option.retry': 'Retry',
  'forms.option.useTyped': ({ text }: { text: string }) => `Use “${text}” as the id`,
  'forms.option.notLoaded': ({ loaded }: { loaded: number }) =>
    loaded === 0 ? 'Not checked: nothing is loaded.' : `Not among the ${num(loaded)} loaded. It is sent as it is.`,
  'forms.option.unknown': 'The cloud knows no such id. It is sent as it is.',
  'forms.option.standard': ({ name }: { name: string }) => `Empty means ${name}.`,
  'forms.option.elsewhere': ({ field, value }: { field: string; value: string }) =>
    `It stands under another “${field}”: ${value}.`,
  'forms.option.search': 'Search by name or id, or paste an id',

  'forms.draft.kept': ({ seconds }: { seconds: number }) => `Draft kept ${age(seconds)}`,
  'forms.draft.blanked': 'A secret in it was not kept: that field is as it is now.',
  'forms.draft.elsewhere':
    'Another tab has changed this draft since. What is typed here stays; the last change is kept.',

  'forms.paste.title': 'Paste JSON or cURL',
  'forms.paste.label': 'Request body or cURL command',
  'forms.paste.help':
    'A JSON body, a cURL command, a request or its parameters, or a page of documentation that holds one.',
  'forms.paste.fill': 'Fill the form',
  'forms.paste.cancel': 'Cancel',
  'forms.paste.empty': 'Paste something first.',
  'forms.paste.tooLarge': ({ size, limit }: { size: string; limit: string }) =>
    `This is ${size}. At most ${limit} can be pasted.`,
  'forms.paste.noJson': 'There is no JSON object in this text. A request body begins with { and ends with }.',
  'forms.paste.list': 'This is a list. A request body is an object: it begins with { and ends with }.',
  'forms.paste.scalar': 'This is a single value. A request body is an object: it begins with { and ends with }.',
  'forms.paste.fileBody': ({ file }: { file: string }) =>
    `The command reads its body from the file “${file}”. Paste the file's content instead.`,
  'forms.paste.noBody': 'The command has no body and no query parameters, so there is nothing to fill in.',

  'forms.preview.title': 'Request',
  'forms.preview.copy': 'Copy',
  'forms.preview.copied': 'Copied',
  'forms.preview.copyFailed': 'Copying is not allowed here. Select the text instead.',

  'forms.preflight.ok': 'In order',
  'forms.preflight.todo': 'to do',
  'forms.preflight.warn': 'To note',
  'forms.preflight.bad': 'In the way',
  'forms.preflight.unknown': 'Not known',
};

function age(seconds: number): string {
  if (seconds < 60) return `${num(seconds)} s ago`;
  if (seconds < 3600) return `${num(Math.floor(seconds / 60))} min ago`;
  if (seconds < 86_400) return `${num(Math.floor(seconds / 3600))} h ago`;
  return `${num(Math.floor(seconds / 86_400))} d ago`;
}
