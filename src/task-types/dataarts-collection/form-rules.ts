import type * as z from 'zod';
import type { Message } from '@/core/message';
import { isRecord } from '@/core/is-record';
import { redactedAt } from '@/core/secrets';
import { packMessage } from '@/forms/packed-message';
import type { WrongNow } from '@/task-types/task-form';
import { hasConnection } from './config/source-types';
import { type ConfigValues, conflictIn, restOf } from './config/task-config';
import { words } from './form-messages';
import { problemOfRow, type MetadataRow } from './metadata/metadata-rows';
import { type ScheduleValue, wrongScheduleNow } from './schedule/schedule-value';

interface Ruled extends ConfigValues {
  readonly dataSourceType: string;
  readonly metadata: readonly MetadataRow[];
  readonly schedule: ScheduleValue;
  readonly afterwards: string;
  readonly origin: string;
}

/** Checks what rests on several fields. What DataArts does not look into is left to it. */
export function checkValues(values: Ruled, context: z.RefinementCtx): void {
  for (const [path, message] of problemsOf(values)) {
    context.addIssue({ code: 'custom', path: [...path], message: packMessage(message) });
  }
}

function* problemsOf(values: Ruled): Generator<[readonly string[], Message]> {
  const { dataSourceType, connection, connectionName, rest, metadata, schedule, afterwards } = values;
  if (dataSourceType.trim() === '') yield [['dataSourceType'], words('error.dataSourceType')];
  // A task that was made with a name alone can be changed all the same.
  if (hasConnection(dataSourceType) && connection.trim() === '' && connectionName.trim() === '') {
    yield [['connection'], words('error.connection')];
  }
  const config = restOf(rest);
  // Text that is no JSON has been told so.
  if (!config && isJson(rest)) yield [['rest'], words('error.rest')];
  const conflict = conflictIn(values);
  if (conflict !== undefined) yield [['rest'], words('error.rest.known', { key: conflict })];
  for (const [index, row] of metadata.entries()) {
    const problem = problemOfRow(row);
    if (problem) {
      yield [['metadata'], words(`error.metadata.${problem}`, { row: index + 1 })];
      break;
    }
  }
  if (afterwards === 'start' && schedule.type === 'RUN_ONCE') yield [['afterwards'], words('error.afterwards')];
}

function isJson(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return !isRecord(read);
  } catch {
    return false;
  }
}

/** What is wrong only now: an end that has passed, or what was blanked when it was kept, out of a draft or of memory. */
export function wrongNow(values: Ruled, now: number): WrongNow<Ruled> | undefined {
  const { origin: _origin, ...sent } = values;
  for (const field of Object.keys(sent) as (keyof typeof sent)[]) {
    if (redactedAt(sent[field]) !== undefined) return { field, message: words('error.blanked') };
  }
  // Values that are not right yet may lack it.
  const message = isRecord(values.schedule) ? wrongScheduleNow(values.schedule, now) : undefined;
  return message && { field: 'schedule.end', message };
}
