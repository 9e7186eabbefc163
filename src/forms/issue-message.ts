import type * as z from 'zod';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { packMessage } from './packed-message';

type Issue = z.core.$ZodRawIssue;

/** The error map of every form: a zod issue as a packed message that says what would be right. */
export function issueText(issue: Issue): string {
  return packMessage(issueMessage(issue));
}

function issueMessage(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return isBlank(issue.input) ? say('forms.error.required') : wrongType(issue.expected);
    case 'invalid_value':
      return isBlank(issue.input) ? say('forms.error.choose') : say('forms.error.notListed');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'not_multiple_of':
      return issue.divisor === 1
        ? say('forms.error.notWhole')
        : say('forms.error.notMultiple', { step: issue.divisor });
    case 'invalid_format':
      return isBlank(issue.input) ? say('forms.error.required') : wrongFormat(issue);
    case 'unrecognized_keys':
      return say('forms.error.unrecognized', { names: issue.keys.join(', ') });
    case 'invalid_union':
      return isBlank(issue.input) ? say('forms.error.required') : say('forms.error.other');
    default:
      return say('forms.error.other');
  }
}

function isBlank(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

function wrongType(expected: string): Message {
  switch (expected) {
    case 'int':
      return say('forms.error.notWhole');
    case 'number':
    case 'nan':
      return say('forms.error.notNumber');
    case 'string':
      return say('forms.error.notText');
    default:
      return say('forms.error.other');
  }
}

function tooSmall(origin: string, min: number, inclusive: boolean): Message {
  switch (origin) {
    case 'string':
      return min <= 1 ? say('forms.error.required') : say('forms.error.tooShort', { min });
    case 'array':
    case 'set':
    case 'file':
      return say('forms.error.tooFew', { min });
    default:
      return inclusive ? say('forms.error.tooLow', { min }) : say('forms.error.notAbove', { min });
  }
}

function tooBig(origin: string, max: number, inclusive: boolean): Message {
  switch (origin) {
    case 'string':
      return say('forms.error.tooLong', { max });
    case 'array':
    case 'set':
    case 'file':
      return say('forms.error.tooMany', { max });
    default:
      return inclusive ? say('forms.error.tooHigh', { max }) : say('forms.error.notBelow', { max });
  }
}

function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Message {
  switch (issue.format) {
    case 'datetime':
    case 'date':
    case 'time':
      return say('forms.error.dateTime');
    case 'email':
      return say('forms.error.email');
    case 'url':
      return say('forms.error.url');
    case 'starts_with':
      return say('forms.error.startsWith', { text: textOf(issue['prefix']) });
    case 'ends_with':
      return say('forms.error.endsWith', { text: textOf(issue['suffix']) });
    case 'includes':
      return say('forms.error.includes', { text: textOf(issue['includes']) });
    case 'regex':
      return say('forms.error.pattern');
    default:
      return say('forms.error.form', { format: issue.format });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
