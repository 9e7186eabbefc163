import { expect } from 'vitest';
import type { Intent } from '@/core/intent';
import { hasEnded } from '@/core/status';
import type { Task, TaskRef } from '@/core/task';
import { type IntentResult, runIntent } from '@/queries/run-intent';
import type { CallContext } from '@/task-types/call-context';
import type { TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import type { Endpoint } from '@/transport/endpoint';
import { type Line, openLine, readAll } from '../bench-world';
import type { Bench, Life } from './bench';

/** The form of a type. Throws where it has none. */
export async function formOf(type: TaskType): Promise<TaskForm> {
  const form = await type.form?.();
  if (!form) throw new Error(`${type.id} has no form`);
  return form;
}

/** What an operator would send: the form's defaults, what must be filled in, and what is wanted beside that. */
export async function valuesFor(
  bench: Bench,
  form: TaskForm,
  context: CallContext,
  wanted: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  return form.schema.parse({ ...Object(form.defaults), ...(await bench.fill(context)), ...wanted });
}

export function intentFor(bench: Bench, values: unknown, now: number): Intent {
  const { id: type, connection } = bench;
  return {
    id: 'i1',
    onceId: 'once-1',
    type,
    connection,
    values,
    step: 0,
    replies: [],
    outcome: 'unsent',
    startedAt: now,
  };
}

/** Submits as the create page does: the same machine, without a page. */
export function submit(intent: Intent, form: TaskForm, context: CallContext): Promise<IntentResult> {
  return runIntent(intent, { form, context, keep: () => {}, sleep: async () => {} });
}

/** Makes a task. Throws where that does not succeed at once. */
export async function makeTask(bench: Bench, form: TaskForm, line: Line, values: unknown): Promise<TaskRef> {
  const intent = { ...intentFor(bench, values, line.context.now()), onceId: line.world.requestId() };
  const result = await submit(intent, form, line.context);
  expect(result.kind).toBe('done');
  if (!result.intent.ref) throw new Error(`the plan of ${bench.id} does not tell which task it made`);
  return result.intent.ref;
}

export async function findTask(type: TaskType, context: CallContext, ref: TaskRef): Promise<Task> {
  const found = (await readAll(type, context)).find((task) => task.ref.id === ref.id);
  if (!found) throw new Error(`${ref.id} is not listed`);
  return found;
}

/** The task with what a closer look tells, where its type has one for it. */
export async function closely(type: TaskType, context: CallContext, task: Task): Promise<Task> {
  if (task.lookKey === undefined || !type.closeLook) return task;
  return { ...task, ...(await type.closeLook.see(task, context)) };
}

/** A task at the first look that showed the vendor's word for its state. */
export interface Moment {
  readonly task: Task;
  readonly type: TaskType;
  readonly line: Line;
}

const DAY_MS = 86_400_000;

/**
 * Leads a task from its making to its end, by the simulated clock alone and by what the life says that the operator
 * does. `onWord` is called at each new word; where it gives `stop`, that was enough.
 */
export async function live(
  bench: Bench,
  life: Life,
  onWord: (moment: Moment) => Promise<'stop' | undefined>,
): Promise<void> {
  const type = await bench.load();
  const form = await formOf(type);
  const line = await openLine(bench.scenario, bench.connection);
  const ref = await makeTask(
    bench,
    form,
    line,
    await valuesFor(bench, form, line.context, await life.values(line.context)),
  );
  const seen = new Set<string>();
  for (let look = 0; look < bench.pace.most; look += 1) {
    const task = await closely(type, line.context, await findTask(type, line.context, ref));
    const word = task.vendorStatus;
    if (!seen.has(word)) {
      seen.add(word);
      if ((await onWord({ task, type, line })) === 'stop') return;
      const deed = life.acts?.[word];
      if (deed !== undefined) await actAt(type, line, task, deed);
      line.clock.advance(life.leaps?.[word] ?? 0);
    }
    if (bench.untoldRuns ? word === life.end : task.latestRun && hasEnded(task.latestRun.status)) return;
    line.clock.advance(bench.pace.stepMs);
  }
  throw new Error(`${bench.id}: no end after ${bench.pace.most} looks; seen: ${[...seen].join(', ')}`);
}

/** Does what a life says. A steady state must stay for as long as nobody does it. */
async function actAt(type: TaskType, line: Line, task: Task, deed: string): Promise<void> {
  const action = type.actions.find(({ id }) => id === deed);
  if (!action) throw new Error(`${type.id} has no action ${deed}`);
  if (type.statuses[task.vendorStatus]?.steady === deed) {
    line.clock.advance(DAY_MS);
    const later = await closely(type, line.context, await findTask(type, line.context, task.ref));
    expect(later.vendorStatus, 'a steady state').toBe(task.vendorStatus);
  }
  expect(action.available(task), `${deed} at ${task.vendorStatus}`).toEqual({ possible: true });
  await action.perform(task, line.context);
}

/** A context that writes down which endpoints are asked. */
export function watched(context: CallContext): { readonly context: CallContext; readonly used: Endpoint[] } {
  const used: Endpoint[] = [];
  return {
    used,
    context: {
      ...context,
      send: (endpoint, input) => {
        used.push(endpoint);
        return context.send(endpoint, input);
      },
    },
  };
}
