import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { Edited, PlannedCall, TaskEdit } from '@/task-types/task-form';
import { failureOf } from '@/transport/failures';
import { dailyPaceMs } from './daily-pace';
import { memories, recall, remember } from './kept';
import { type SaveResult, saveEdit } from './save-edit';
import { callContext, useServices } from './services';
import { type Source, sourceKey } from './sources';

/** Where saving stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'saving'; readonly calls: readonly PlannedCall[]; readonly step: number }
  /** An earlier visit of the page has begun to save and did not see the end of it. */
  | { readonly kind: 'begun' }
  | Exclude<SaveResult, { kind: 'stopped' }>;

const WHY = { edit: say('why.action', { action: 'edit' }), create: say('why.create') } as const;

const IDLE: SaveState = { kind: 'idle' };

/**
 * A task as its cloud has it, read anew for each visit of the page that changes it, or makes another one of it. A form begins
 * with it and never follows it.
 */
export function useEdited(
  source: Source | undefined,
  task: Task | undefined,
  edit: TaskEdit | undefined,
  why: 'edit' | 'create' = 'edit',
) {
  const services = useServices();
  const query = useQuery({
    queryKey: keys.edited(source?.connection.id ?? '', source?.type.id ?? '', task?.ref.id ?? '', why),
    queryFn: async ({ signal }): Promise<Edited<unknown> | null> =>
      source && task && edit ? edit.load(task, callContext(services, source.connection, WHY[why], signal)) : null,
    enabled: source !== undefined && task !== undefined && edit !== undefined,
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
  /** Whether something of ours may have changed it since it was read. */
  const touched = useRef(false);
  /** Its stamp after that, where it could be read; else a stamp says nothing about others any more. */
  const restamped = useRef<string>(undefined);
  const stop = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      // What is being sent is sent; what was to follow is saved again by whoever comes back.
      stop.current?.abort();
    },
    [],
  );

  /** `onBegin` is called before the first call that changes something. */
  const save = async (
    values: unknown,
    stamp: string | undefined,
    onBegin?: () => void,
  ): Promise<SaveResult | undefined> => {
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
          context: callContext(services, connection, WHY.edit),
          sleep: services.sleep,
          paceMs: () => dailyPaceMs(services, connection, type),
          onceId: mark.current.onceId,
          stop: stopping.signal,
          onStep: (calls, step) => {
            if (step === 0) onBegin?.();
            touched.current ||= step > 0;
            if (step > 0) restamped.current = undefined;
            setState({ kind: 'saving', calls, step });
          },
        },
        values,
        touched.current ? restamped.current : stamp,
      );
      // What an earlier try did, and nobody knew of.
      const result: SaveResult = came.kind === 'nothing' && touched.current ? { kind: 'done' } : came;
      if (result.kind === 'done' || result.kind === 'lost') touched.current = true;
      if (result.kind === 'lost') restamped.current = undefined;
      if (result.kind === 'refused' || result.kind === 'late') {
        touched.current ||= result.step > 0;
        restamped.current = result.stamp ?? restamped.current;
        // What came to nothing is known by its mark: under the same one it would be answered again.
        if (result.calls[result.step]?.follows !== undefined) mark.current = undefined;
      }
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
    /** Whether something of ours may have changed the task. */
    isTouched: () => touched.current,
    /** Begins anew: what was said of the last try is read. */
    dismiss: () => setState(IDLE),
  };
}
