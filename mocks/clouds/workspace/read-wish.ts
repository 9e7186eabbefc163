import { readBody } from './body';
import { refuseBy } from './errors';
import { DAY_MS } from './office';
import type { ExportKind, Wish } from './project';
import type { ProjectCall } from './state';
import { type Rule, TRIGGER_RULES, type TriggerRules } from './trigger-rules';

/** The parameters of an operation that begins an export, checked. What it does not know is passed over. */
export function readWish(kind: ExportKind, call: ProjectCall): Wish {
  const trigger = TRIGGER_RULES[kind];
  const refuse = (message: string): never => refuseBy(call.service.settings.invalidInput, message);
  const given = givenValues(trigger, call);
  const wish: Record<string, readonly string[]> = {};
  for (const [name, rule] of Object.entries(trigger.rules)) {
    const values = given(name, rule) ?? refuse(`Invalid ${name}.`);
    if (values.length === 0 && trigger.required.includes(name)) refuse(`${name} is required.`);
    const wrong = wrongValues(values, rule);
    if (wrong) refuse(`Invalid ${name}. ${wrong}`);
    if (values.length > 0) wish[name] = values;
  }
  if (trigger.days === undefined) return wish;
  return { ...wish, ...readWindow(wish, trigger.days, call.now, refuse) };
}

/** What is given for a name, as texts; undefined where a body has something else there. */
function givenValues({ from }: TriggerRules, call: ProjectCall) {
  if (from === 'query') {
    return (name: string, { is }: Rule) => {
      const all = call.query.getAll(name);
      return is === 'texts' ? all.flatMap((value) => value.split(',')) : all.slice(0, 1);
    };
  }
  const body = readBody(call);
  return (name: string, { is }: Rule): readonly string[] | undefined => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    if (value === undefined || value === null) return [];
    if (typeof value === 'string' && is !== 'texts') return [value];
    const texts = is === 'texts' && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
    return Array.isArray(value) && texts?.length === value.length ? texts : undefined;
  };
}

/** What is wrong with the values of a parameter. */
function wrongValues(values: readonly string[], rule: Rule): string | undefined {
  switch (rule.is) {
    case 'text':
      return values.every((value) => isText(value, rule.longest))
        ? undefined
        : `It must have 1 to ${rule.longest} characters.`;
    case 'texts':
      if (values.length > rule.most) return `At most ${rule.most} values are allowed.`;
      return values.every((value) => isText(value, rule.longest))
        ? undefined
        : `Each must have 1 to ${rule.longest} characters.`;
    case 'word':
      return values.every((value) => rule.words.includes(value)) ? undefined : `Use ${rule.words.join(', ')}.`;
    case 'number':
      return values.every((value) => /^\d{1,9}(\.\d{1,3})?$/.test(value))
        ? undefined
        : 'It must be a number, 0 or more.';
    case 'time':
      return values.every((value) => readTime(value) !== undefined)
        ? undefined
        : 'Use the format 2026-02-20T21:11:11Z.';
    case 'tag':
      return values.every((value) => /^[^=]{1,36}=[^=]{0,43}$/.test(value)) ? undefined : 'Use the format key=value.';
  }
}

function isText(value: string, longest: number): boolean {
  return value !== '' && value.length <= longest;
}

/** The instant of a time as the service writes it, of a day that there is. */
export function readTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isFinite(ms) && writeTime(ms) === text ? ms : undefined;
}

/** A time as the service writes it, to the second. */
export function writeTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, '');
}

/** A request is on its way for a while, and its times are cut to seconds. */
const GRACE_MS = 60_000;

/** From when to when; all that is allowed, where that is left out. */
function readWindow(wish: Wish, days: number, now: number, refuse: (message: string) => never): Wish {
  const earliest = now - days * DAY_MS;
  const start = readTime(wish['start_time']?.[0] ?? '') ?? earliest;
  const end = readTime(wish['end_time']?.[0] ?? '') ?? now;
  if (start < earliest - GRACE_MS) refuse(`start_time must be within the last ${days} days.`);
  if (end > now + GRACE_MS) refuse('end_time must not be in the future.');
  if (end <= start) refuse('end_time must be later than start_time.');
  return { start_time: [writeTime(start)], end_time: [writeTime(end)] };
}
