import * as z from 'zod/mini';
import { asksForOther, isOfAnyRequest } from '@/task-types/dataworks-body';
import type { Filled } from '@/task-types/task-form';
import { instantOf, type Values } from './schema';
import type { CreateExportMigrationRequest } from './wire';

/** Parameters as they stand in JSON, where numbers are numbers, or in a form, where all is text. */
const body = z.object({
  Name: z.string().check(z.minLength(1)),
  ExportMode: z.enum(['FULL', 'INCREMENTAL']),
  IncrementalSince: z.nullish(z.union([z.int().check(z.nonnegative()), z.string().check(z.regex(/^\d{0,16}$/))])),
  ExportObjectStatus: z.nullish(z.enum(['', 'SAVED', 'SUBMITTED', 'DEPLOYED'])),
  Description: z.nullish(z.string()),
});

/** The request's own parameters. What is not decided yet is left out. */
export function toForm(values: Values): Omit<CreateExportMigrationRequest, 'ProjectId'> {
  const { name, mode, since, objectStatus, description } = values;
  const at = mode === 'INCREMENTAL' ? instantOf(since) : undefined;
  return {
    Name: name,
    ExportMode: mode,
    ...(at === undefined ? undefined : { IncrementalSince: String(at) }),
    ...(objectStatus ? { ExportObjectStatus: objectStatus } : undefined),
    ...(description ? { Description: description } : undefined),
  };
}

/** Form values out of a request's parameters; undefined where they are of another operation. */
export function fromBody(given: unknown): Filled<Values> | undefined {
  if (isOfOther(given)) return undefined;
  const read = body.safeParse(given);
  if (!read.success) return undefined;
  const { Name, ExportMode, IncrementalSince, ExportObjectStatus, Description } = read.data;
  const since =
    IncrementalSince === undefined || IncrementalSince === null || IncrementalSince === ''
      ? ''
      : isoOf(Number(IncrementalSince));
  return {
    values: {
      name: Name,
      mode: ExportMode,
      since,
      objectStatus: ExportObjectStatus ?? '',
      description: Description ?? '',
    },
    ignored: Object.keys(Object(given)).filter((name) => !(name in body.shape) && !isOfAnyRequest(name)),
    unknown: [],
  };
}

/** The names that keep parameters from being those of this operation: what is wrong there, or missing. */
export function wrongInBody(given: unknown): readonly string[] {
  const { error } = body.safeParse(given);
  const names = (error?.issues ?? []).map(({ path }) => path.join('.')).filter((name) => name !== '');
  return [...new Set([...(isOfOther(given) ? ['Action'] : []), ...names])];
}

/** Whether it says itself that it asks for something else. */
function isOfOther(given: unknown): boolean {
  return asksForOther(given, 'CreateExportMigration');
}

/** As the field holds it; empty for what is beyond the calendar. */
function isoOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
}
