import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { Button } from '@/ui/button';
import { EmptyNote } from '@/ui/empty-note';
import { CLOUD_NAMES } from './vendor-search/cloud-names';

interface NoConnectionProps {
  /** The task type that was asked for. */
  readonly type: string | undefined;
  /** Said where it is none that this console knows. */
  readonly otherwise: ReactNode;
}

/** Why there is nothing of a task type: no connection leads to its cloud. And where there is something. */
export function NoConnection({ type, otherwise }: NoConnectionProps) {
  const t = useT();
  const { registry, transport } = useServices();
  const entry = registry.find(({ id }) => id === type);
  if (!entry) return otherwise;
  return (
    <EmptyNote
      title={t(say('tasks.noCloud.title', { cloud: CLOUD_NAMES[entry.cloud] }))}
      body={t(say(transport.simulated ? 'tasks.noCloud.demo' : 'tasks.noCloud.body'))}
      action={<Button renderRoot={(props) => <Link to="/tasks" {...props} />}>{t(say('tasks.noCloud.all'))}</Button>}
    />
  );
}
