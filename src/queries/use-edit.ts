import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { Edited, PlannedCall, TaskEdit } from '@/task-types/task-form';
import { failureOf } from '@/transport/failures';
import { memories, recall, remember } from './kept';
import { type SaveResult, saveEdit } from './save-edit';
import { callContext, useServices } from './services';
import { type Source, sourceKey } from './sources';

/** Where saving stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'saving'; readonly calls: readonly PlannedCall[]; readonly step: number }
  | Exclude<SaveResult, { kind: 'stopped' }>;

const IDLE: SaveState = { kind: 'idle' };

/** A task as its cloud has it, read anew for each visit of the page that changes it. A form begins with it and never follows it. */
export function useEdited({ connection, type }: Source, task: Task | undefined, edit: TaskEdit | undefined) {
  const services = useServices();
  const query = useQuery({
    queryKey: [connection.id, 'edit', type.id, task?.ref.id ?? ''],
    queryFn: async ({ signal }): Promise<Edited<unknown> | null> =>
      task && edit
        ? edit.load(task, callContext(services, connection, say('why.action', { action: 'edit' }), signal))
        : null,
    enabled: task !== undefined && edit !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    retry: retrySafe,
    retryDelay,
  });
  const failure = failureOf(query.error);
  if (query.error && !failure) throw query.error;
  return { edited: query.data ?? undefined, failure, retry: () => void query.refetch() };
}

/** Saves a changed task, one try at a time. */
export function useSaveEdit({ connection, type }: Source, task: Task, edit: TaskEdit, begun: SaveState = IDLE) {
  const services = useServices();
  const [state, setState] = useState<SaveState>(begun);
  const busy = useRef(false);
  /** The mark of the present values: the same on each try, so that the vendor knows them again. */
  const mark = useRef<{ readonly of: string; readonly onceId: string }>(undefined);
  /** Whether something of ours may have changed it since it was read: then its stamp says nothing about others. */
  const touched = useRef(false);
  const stop = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      // What is being sent is sent; what was to follow is saved again by whoever comes back.
      stop.current?.abort();
    },
    [],
  );

  const save = async (values: unknown, stamp: string | undefined): Promise<SaveResult | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    const stopping = new AbortController();
    stop.current = stopping;
    setState({ kind: 'reading' });
    const of = JSON.stringify(values);
    if (mark.current?.of !== of) mark.current = { of, onceId: services.newId() };
    try {
      const came = await saveEdit(
        {
          edit,
          task,
          context: callContext(services, connection, say('why.action', { action: 'edit' })),
          sleep: services.sleep,
          onceId: mark.current.onceId,
          stop: stopping.signal,
          onStep: (calls, step) => {
            touched.current ||= step > 0;
            setState({ kind: 'saving', calls, step });
          },
        },
        values,
        touched.current ? undefined : stamp,
      );
      // What an earlier try did, and nobody knew of.
      const result: SaveResult = came.kind === 'nothing' && touched.current ? { kind: 'done' } : came;
      if (result.kind === 'done' || (result.kind === 'lost' && result.failure.unclear)) touched.current = true;
      if (result.kind === 'refused' && result.step > 0) touched.current = true;
      if (touched.current) takeIn(values, result.kind === 'done');
      setState(result.kind === 'stopped' ? IDLE : result);
      return result;
    } finally {
      busy.current = false;
    }
  };
  const takeIn = (values: unknown, isWhole: boolean) => {
    // A clone is made from what is remembered, where something is.
    if (isWhole && recall(memories.read(), task.ref)) remember(task.ref, values, services.clock.now());
    void services.scheduler.changed(sourceKey(connection.id, type.id));
    void services.queryClient.invalidateQueries({ queryKey: keys.parts(connection.id, type.id) });
  };
  return {
    state,
    save,
    isBusy: state.kind === 'reading' || state.kind === 'saving',
    /** Begins anew: what was said of the last try is read. */
    dismiss: () => setState(IDLE),
  };
}
