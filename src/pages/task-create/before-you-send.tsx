import type { ReactNode } from 'react';
import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { Preflight, type PreflightItem } from '@/forms/preflight';
import { type PreviewTab, RequestPreview } from '@/forms/request-preview';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { type RequestTexts, requestTexts } from '@/queries/request-texts';
import type { Source } from '@/queries/sources';
import type { PlannedCall } from '@/task-types/task-form';
import { Panel } from '@/ui/panel';
import css from './task-create.module.css';

interface BeforeYouSendProps {
  readonly source: Source;
  readonly title: Message;
  /** What the operator is about to do here. */
  readonly act: 'create' | 'edit';
  /** The calls that sending makes. Before everything is right they show what there is, so that one sees it grow. */
  readonly calls: readonly PlannedCall[];
  /** How many fields are not right yet. */
  readonly open: number;
  /** How many of them are filled in, and wrong. */
  readonly wrong: number;
  /** Stands in the place of the request where there is none. */
  readonly nothing: Message;
  /** What sending would do. */
  readonly children?: ReactNode;
}

/** Beside the form, live: whether it can be sent, and the exact request in several spellings. */
export function BeforeYouSend({ source, title, act, calls, open, wrong, nothing, children }: BeforeYouSendProps) {
  const t = useT();
  return (
    <aside className={css.aside} aria-label={t(title)}>
      <Panel title={t(title)}>
        <div className={css.preflight}>
          {children}
          <Preflight items={preflight(t, source.connection, act, calls, { missing: open - wrong, wrong })} />
        </div>
      </Panel>
      <Panel title={t(say('create.request'))}>
        {calls.length === 0 ? (
          <p className={css.quiet}>{t(nothing)}</p>
        ) : (
          <RequestPreview tabs={previews(t, source.connection, calls, open > 0)} />
        )}
      </Panel>
    </aside>
  );
}

type Say = ReturnType<typeof useT>;

function preflight(
  t: Say,
  connection: Connection,
  act: 'create' | 'edit',
  calls: readonly PlannedCall[],
  { missing, wrong }: { readonly missing: number; readonly wrong: number },
): PreflightItem[] {
  const { name, environment, identity } = connection;
  const production = environment === 'production';
  const viewer = identity.role === 'viewer';
  const actions = [...new Set(calls.flatMap(({ endpoint }) => endpoint.permission ?? []))].join(', ');
  return [
    ...(missing + wrong === 0 ? [{ state: 'ok', text: t(say('create.pre.filled')) } as const] : []),
    ...(missing > 0 ? [{ state: 'todo', text: t(say('create.pre.open', { count: missing })) } as const] : []),
    ...(wrong > 0 ? [{ state: 'bad', text: t(say('create.pre.wrong', { count: wrong })) } as const] : []),
    production
      ? { state: 'warn', text: t(say('create.pre.production', { name })) }
      : { state: 'ok', text: t(say('create.pre.environment', { name, environment: t(say(`env.${environment}`)) })) },
    viewer
      ? { state: 'bad', text: t(say(act === 'edit' ? 'detail.viewer' : 'create.pre.viewer')) }
      : { state: 'ok', text: t(say(`${act}.pre.role`, { role: t(say(`shell.role.${identity.role}`)), actions })) },
  ];
}

function previews(t: Say, connection: Connection, calls: readonly PlannedCall[], isOpen: boolean): PreviewTab[] {
  const here = { origin: location.origin, base: import.meta.env.BASE_URL };
  const spelled = calls.map((call) => ({ call, texts: requestTexts(call, connection, here) }));
  const tab = (id: keyof RequestTexts, label: PreviewTab['label']): PreviewTab => ({
    id,
    label,
    text: spelled
      .map(({ call, texts }) => {
        const step = { step: t(call.label) };
        return texts?.[id] ?? t(isOpen ? say('create.request.open', step) : say('create.request.later', step));
      })
      .join('\n\n'),
  });
  return [
    tab('http', say('create.request.http')),
    tab('curlVendor', say('create.request.curlVendor')),
    tab('curlConsole', say('create.request.curlConsole')),
  ];
}
