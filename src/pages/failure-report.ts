import { redactJsonText } from '@/core/secrets';
import type { Drift } from '@/core/task';
import { VERSION } from '@/core/version';
import type { Failure } from '@/transport/failures';

/**
 * A failed call as text for a ticket. The names of its lines are not translated: whoever reads the ticket may read another
 * language than whoever wrote it.
 */
export function failureTicket(failure: Failure, said: readonly string[]): string {
  return lines([
    ...said.map((sentence) => ['', sentence] as const),
    ['endpoint', failure.endpoint],
    ['connection', failure.connection],
    ['time', timeOf(failure.at)],
    ['failure', failure.kind],
    ['http_status', failure.status],
    ['code', failure.code],
    ['request_id', failure.requestId],
    ['vendor', failure.message],
    ['console', `Quayside ${VERSION}`],
  ]);
}

export interface DriftReport {
  /** What is the matter, in the operator's words. */
  readonly title: string;
  readonly endpoint: string | undefined;
  /** The vendor's page that says what the reply should be. */
  readonly source: string | undefined;
  readonly connection: string | undefined;
  /** A wall instant. */
  readonly at: number | undefined;
  readonly requestId: string | undefined;
  readonly drift: readonly Drift[];
  /** What came, as JSON text. */
  readonly received: string | undefined;
}

/** Markdown for whoever keeps the console, or the vendor's page, right: where a reply is not as documented. */
export function driftReport(report: DriftReport): string {
  const received = redactJsonText(report.received ?? '');
  // Longer than any that stands in what came, so that it cannot end the block.
  const fence = '`'.repeat(Math.max(3, ...[...received.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    `# ${report.title}`,
    '',
    lines(
      [
        ['endpoint', report.endpoint],
        ['documented_at', report.source],
        ['connection', report.connection],
        ['time', timeOf(report.at)],
        ['request_id', report.requestId],
        ['console', `Quayside ${VERSION}`],
        ...report.drift.map(
          ({ path, problem }) => ['at', `${path === '' ? '(the whole)' : path}: ${problem}`] as const,
        ),
      ],
      '- ',
    ),
    ...(received === '' ? [] : ['', `${fence}json`, received, fence]),
    '',
  ].join('\n');
}

type Line = readonly [name: string, value: string | number | undefined];

function lines(fields: readonly Line[], mark = ''): string {
  return fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${mark}${name === '' ? '' : `${name}: `}${redactJsonText(String(value))}`)
    .join('\n');
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
