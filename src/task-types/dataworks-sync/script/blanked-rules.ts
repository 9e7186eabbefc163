import { REDACTED } from '@/core/secrets';
import type { Report } from './report';
import type { Path } from './script';
import { words } from './words';

/** No secret is kept, so what comes out of a draft or out of memory has dots where there was one: they are no value to send. */
export function ruleBlanked(text: string, value: unknown, report: Report): void {
  if (text.includes(REDACTED)) look(value, [], report);
}

function look(value: unknown, path: Path, report: Report): void {
  if (typeof value === 'string') {
    if (value.includes(REDACTED)) report.error(path, words('rule.blanked'));
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) look(inner, [...path, index], report);
  } else {
    for (const [key, inner] of Object.entries(value ?? {})) look(inner, [...path, key], report);
  }
}
