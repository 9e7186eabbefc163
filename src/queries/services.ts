import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { DomainClock } from '@/core/clock';
import type { Message } from '@/core/message';
import type { Connection } from '@/core/connection';
import type { Reach } from '@/core/reach';
import type { Session } from '@/core/session';
import type { Translator } from '@/i18n/translator';
import type { PollScheduler } from '@/query-kit/scheduler';
import type { CallContext } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { Journal } from '@/transport/journal';
import type { Transport } from '@/transport/client';
import { failureOf } from '@/transport/failures';
import { accountOf, countCall, noteRefusal } from './call-count';
import { pause } from './pause';
import { noteTrouble } from './troubles';

/** Everything outside React that the hooks work with; made once by the app, and anew by each test. */
export interface Services {
  readonly queryClient: QueryClient;
  readonly transport: Transport;
  readonly journal: Journal;
  readonly clock: DomainClock;
  readonly scheduler: PollScheduler;
  readonly translator: Translator;
  readonly registry: readonly TaskTypeEntry[];
  readonly session: Session;
  readonly reach: Reach;
  /** Wall time, milliseconds. */
  readonly wallNow: () => number;
  /** A new name that nobody else makes. */
  readonly newId: () => string;
  /** Waits for so many milliseconds of wall time. */
  readonly sleep: (ms: number) => Promise<void>;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

/** The services. Throws where no provider stands above: that is a bug. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesContext above it');
  return services;
}

/** What a task type gets to talk to its cloud through one connection; `why` stands in the ledger. */
export function callContext(
  services: Pick<Services, 'transport' | 'clock' | 'sleep'> & Partial<Pick<Services, 'registry' | 'translator'>>,
  connection: Connection,
  why: Message,
  signal?: AbortSignal,
): CallContext {
  return {
    connection,
    now: () => services.clock.now(),
    pause: (ms) => pause(services, ms),
    send: async (endpoint, input) => {
      const options = { why, ...(signal ? { signal } : undefined) };
      // Whatever becomes of it: the vendor counts what arrives, and most failures have arrived. What is under way counts too.
      const account = accountOf(connection);
      countCall(account, services.clock.now());
      try {
        return (await services.transport.send(connection, endpoint, input, options)).value;
      } catch (caught) {
        const failure = failureOf(caught);
        const { registry, translator } = services;
        if (failure) noteRefusal(account, services.clock.now(), failure);
        if (failure && registry && translator) noteTrouble({ registry, translator }, connection.cloud, failure);
        throw caught;
      }
    },
  };
}

const loaded = new WeakMap<TaskTypeEntry, Promise<TaskType>>();

/** Loads a task type once and lets the translator know its words. A failed load is tried again the next time. */
export function loadTaskType(services: Pick<Services, 'translator'>, entry: TaskTypeEntry): Promise<TaskType> {
  const known = loaded.get(entry);
  if (known) return known.then((type) => withWords(services, type));
  const loading = entry.load();
  loaded.set(entry, loading);
  loading.catch(() => loaded.delete(entry));
  return loading.then((type) => withWords(services, type));
}

function withWords(services: Pick<Services, 'translator'>, type: TaskType): TaskType {
  services.translator.addWords(type.words);
  return type;
}
