import { useWatch } from 'react-hook-form';
import type { Connection } from '@/core/connection';
import { Preflight, type PreflightItem } from '@/forms/preflight';
import { type PreviewTab, RequestPreview } from '@/forms/request-preview';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { PlannedCall, TaskForm } from '@/task-types/task-type';
import { toCurl, toHttpText } from '@/transport/curl';
import { consolePath, toRequest, type WireRequest } from '@/transport/request';
import { Panel } from '@/ui/panel';
import css from './task-create.module.css';

interface BeforeYouSendProps {
  readonly source: Source;
  readonly form: TaskForm;
}

/** Beside the form, live: whether it can be sent, and the exact request in several spellings. */
export function BeforeYouSend({ source, form }: BeforeYouSendProps) {
  const t = useT();
  const values = useWatch();
  const parsed = form.schema.safeParse(values);
  // Before everything is right the request shows what there is, so that one sees it grow.
  const calls = form.plan(parsed.success ? parsed.data : values, { connection: source.connection, onceId: 'once' });
  const missing = parsed.success ? 0 : new Set(parsed.error.issues.map(({ path }) => path[0])).size;
  return (
    <aside className={css.aside}>
      <Panel title={t(say('create.before'))}>
        <Preflight items={preflight(t, source.connection, calls, missing)} />
      </Panel>
      <Panel title={t(say('create.request'))}>
        <RequestPreview tabs={previews(t, source.connection, calls)} />
      </Panel>
    </aside>
  );
}

type Say = ReturnType<typeof useT>;

function preflight(t: Say, connection: Connection, calls: readonly PlannedCall[], missing: number): PreflightItem[] {
  const { name, environment, identity } = connection;
  const production = environment === 'production';
  const viewer = identity.role === 'viewer';
  const actions = [...new Set(calls.flatMap(({ endpoint }) => endpoint.permission ?? []))].join(', ');
  return [
    missing === 0
      ? { state: 'ok', text: say('create.pre.filled') }
      : { state: 'unknown', text: say('create.pre.open', { count: missing }) },
    production
      ? { state: 'warn', text: say('create.pre.production', { name }) }
      : { state: 'ok', text: say('create.pre.environment', { name, environment: t(say(`env.${environment}`)) }) },
    viewer
      ? { state: 'bad', text: say('create.pre.viewer') }
      : { state: 'ok', text: say('create.pre.role', { role: t(say(`shell.role.${identity.role}`)) }) },
    ...(actions === '' ? [] : [{ state: 'unknown', text: say('create.pre.permission', { action: actions }) } as const]),
  ];
}

function previews(t: Say, connection: Connection, calls: readonly PlannedCall[]): PreviewTab[] {
  const write = (spell: (request: WireRequest) => string) =>
    calls
      .map((call) => {
        const request = firstRequest(call, connection);
        return request ? spell(request) : t(say('create.request.later', { step: t(call.label) }));
      })
      .join('\n\n');
  const host = vendorHost(connection);
  const own = (request: WireRequest) => ({
    ...request,
    path: consolePath(import.meta.env.BASE_URL, connection, request),
  });
  return [
    { id: 'http', label: say('create.request.http'), text: write((request) => toHttpText(request, host)) },
    {
      id: 'vendor',
      label: say('create.request.curlVendor'),
      text: write((request) => toCurl(request, `https://${host}`, 'X-Auth-Token: $TOKEN')),
    },
    {
      id: 'console',
      label: say('create.request.curlConsole'),
      text: write((request) => toCurl(own(request), location.origin)),
    },
  ];
}

/** What a call would send; a later step that needs an earlier one's reply cannot be told yet. */
function firstRequest(call: PlannedCall, connection: Connection): WireRequest | undefined {
  try {
    return toRequest(call.endpoint, call.input([]), connection);
  } catch {
    return undefined;
  }
}

/** The public host of the connection's service, as the vendors' SDKs build it. */
function vendorHost({ cloud, region }: Connection): string {
  switch (cloud) {
    case 'iotda':
      return `iotda.${region}.myhuaweicloud.com`;
    case 'workspace':
      return `workspace.${region}.myhuaweicloud.com`;
    case 'dataarts':
      return `dayu.${region}.myhuaweicloud.com`;
    case 'dataworks':
      return `dataworks.${region}.aliyuncs.com`;
  }
}
