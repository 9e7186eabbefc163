import { between } from '../../random';
import type { Ending, RunStatus } from './run-progress';
import type { Run } from './runs';
import type { Found } from './sources';
import type { Service } from './state';
import { localTime } from './times';
import type { CollectionTask } from './workspace';

/** A part of a run as its log tells it. */
export interface LogPart {
  readonly status: RunStatus | 'NOT_RUN';
  /** How it ends, now or later: what is written before must not depend on what is known only then. */
  readonly ending: Ending['status'];
  /** How far it has come, from 0 to 1. */
  readonly share: number;
  /** When it had come so far. */
  readonly clock: (point: number) => number;
  readonly source: Found;
  /** Why it fails, or succeeds in part. */
  readonly reason?: string;
}

/** So many tables are named, the rest are counted. */
const NAMED_TABLES = 20;

/** The collection: what was found, and what the catalogue made of it. */
export function bridgeLog({ seed, settings }: Service, task: CollectionTask, run: Run, part: LogPart): string {
  const { config, sourceType, schedule } = run.plan;
  const { say, lines } = writer(part);
  const by = run.trigger === 'schedule' ? `cron ${schedule.cron_expression ?? ''}` : 'a user';
  say(0, `INFO [main] Start collection task ${task.id}, instance ${run.id}, triggered by ${by}.`);
  say(0, `INFO [main] Data source type ${sourceType}, data connection ${connectionName(config)}.`);
  const { source } = part;
  if (source.kind === 'nothing') {
    say(1, `ERROR [main] ${source.reason}`);
  } else {
    say(0.05, `INFO [bridge] ${source.count} objects to collect.`);
    for (const [index, name] of source.names.slice(0, NAMED_TABLES).entries()) {
      say(0.1 + (0.85 * index) / source.count, `INFO [bridge] Collect ${name}.`);
    }
    const more = source.count - Math.min(NAMED_TABLES, source.names.length);
    if (more > 0) say(0.9, `INFO [bridge] Collected ${more} more.`);
    if (part.ending !== 'FAILED') {
      say(0.96, `INFO [bridge] ${aliveWords(config['alive_object_policy'])}: ${source.count} objects.`);
      say(0.97, `INFO [bridge] ${deletedWords(seed, settings.deletingPolicies, config, run.id)}.`);
    }
    if (part.reason !== undefined) {
      say(1, `${part.ending === 'FAILED' ? 'ERROR [main]' : 'WARN [bridge]'} ${part.reason}`);
    }
  }
  return ended(part, lines, say);
}

/** The profile: how many rows were sampled. */
export function profileLog({ plan }: Run, part: LogPart): string {
  const { say, lines } = writer(part);
  if (part.status === 'NOT_RUN') return '';
  say(0, `INFO [profile] Submit profile job, queue ${word(plan.config['queue'], 'default')}.`);
  say(0.2, `INFO [profile] Sample ${word(plan.config['sampling'], 'all')} rows of each table.`);
  if (plan.config['unique'] === true) say(0.5, 'INFO [profile] Count distinct values of each column.');
  return ended(part, lines, say);
}

/** The classification of columns. */
export function classificationLog({ classification = '' }: Run, part: LogPart): string {
  const { say, lines } = writer(part);
  if (part.status === 'NOT_RUN') return '';
  say(0, `INFO [classification] Start classification job ${classification}.`);
  say(0.4, 'INFO [classification] Match columns against the rule groups.');
  return ended(part, lines, say);
}

/** Writes lines at points of a part, from 0 to 1, as far as it has come. */
function writer({ share, clock }: LogPart) {
  const lines: string[] = [];
  const say = (point: number, text: string) => {
    if (point <= share) lines.push(`${localTime(clock(point))} ${text}`);
  };
  return { lines, say };
}

function ended({ ending }: LogPart, lines: readonly string[], say: (point: number, text: string) => void): string {
  say(1, ending === 'FAILED' ? 'ERROR [main] Finished with an error.' : 'INFO [main] Finished.');
  return lines.join('\n');
}

function connectionName(config: Readonly<Record<string, unknown>>): string {
  return word(config['data_connection_name'], 'none');
}

function word(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

/** The order of the vendor's own console, which the documented example fits (contract 4.2). */
function aliveWords(policy: unknown): string {
  switch (policy) {
    case '1':
      return 'Update existing metadata only';
    case '2':
      return 'Add new metadata only';
    case '3':
      return 'Update and add metadata';
    case '4':
      return 'Ignore metadata that is updated or added';
    default:
      return 'Metadata found, policy unknown';
  }
}

function deletedWords(
  seed: string,
  deleting: string,
  { deleted_object_policy: policy }: Readonly<Record<string, unknown>>,
  run: string,
): string {
  const gone = between(0, 3, seed, run, 'gone');
  const deletes = typeof policy === 'string' && deleting.split(',').includes(policy);
  return `${gone} objects are gone from the source: ${deletes ? 'deleted from the catalog' : 'ignored'}`;
}
