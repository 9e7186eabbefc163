import { vi } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { RemovalParts } from '@/queries/removal-parts';
import { Removals } from '@/queries/removals';
import type { Services } from '@/queries/services';
import type { SourceState } from '@/queries/source-state';
import { keys } from '@/query-kit/keys';
import { createQueryClient } from '@/query-kit/query-client';
import type { SeveralWish } from '@/queries/several-removals';
import type { ManyAtOnce, TaskAction, TaskType } from '@/task-types/task-type';
import type { TaskPage } from '@/task-types/task-page';
import { FailureError } from '@/transport/failures';
import { BenchTime } from './bench-time';

const connection: Connection = {
  id: 'c',
  cloud: 'iotda',
  name: 'Test',
  environment: 'test',
  region: 'r',
  identity: { user: 'lin.wei', account: 'harbour', role: 'operator' },
};
export const taskOf = (id: string): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: id,
  lifecycle: 'ready',
  vendorStatus: 'Success',
  raw: {},
});
export const failed = (kind: 'offline' | 'missing' | 'rejected' | 'forbidden', unclear = false): FailureError =>
  new FailureError({ kind, endpoint: 't.Delete', unclear });

/** A cloud with tasks a to d, and tabs of one browser that delete them. */
export class RemovalBench extends BenchTime {
  readonly there = new Set(['a', 'b', 'c', 'd']);
  /** What becomes of the next requests to delete: thrown after the task went, or before. */
  readonly script: { readonly error: Error; readonly done: boolean }[] = [];
  readonly sent: string[] = [];
  /** Those that a call for several leaves where they are. */
  readonly stubborn = new Set<string>();
  readonly changed = vi.fn();
  readonly onGone = vi.fn();
  readonly listing = vi.fn();
  /** What a page of the list says beside its tasks. */
  page: Omit<TaskPage, 'tasks'> = {};
  /** When the list was read: a wall instant. Just now, where it does not say. */
  readAt: number | undefined;
  /** Wall time that a request to delete takes. */
  latencyMs = 0;
  readonly living = new Set<string>();
  /** A browser without locks cannot tell which tabs there are. */
  hasLocks = true;
  readonly queryClient = createQueryClient();
  readonly #busy = new Set<string>();
  #ids = 0;

  readonly type = {
    id: 't',
    source: { order: 'unknown', pageSize: 10, serverFilters: [], serverSort: [] },
    list: async () => {
      this.listing();
      return { tasks: [...this.there].map(taskOf), ...this.page };
    },
    // The rest of a task type is not looked at.
  } as unknown as TaskType;

  readonly action: TaskAction = {
    id: 'delete',
    label: { key: 'x' },
    endpoints: [],
    available: () => ({ possible: true }),
    perform: async ({ ref }) => {
      this.sent.push(ref.id);
      if (this.latencyMs > 0) await this.sleep(this.latencyMs);
      const next = this.script.shift();
      if (!next || next.done) this.there.delete(ref.id);
      if (next) throw next.error;
      return undefined;
    },
  };

  /** Does it to several by one call: some of them by its own whim not. */
  readonly many: ManyAtOnce = {
    atMost: 3,
    perform: async (tasks) => {
      this.sent.push(tasks.map(({ ref }) => ref.id).join('+'));
      if (this.latencyMs > 0) await this.sleep(this.latencyMs);
      const next = this.script.shift();
      if (!next || next.done) for (const { ref } of tasks) if (!this.stubborn.has(ref.id)) this.there.delete(ref.id);
      if (next) throw next.error;
    },
    undone: async (tasks) => {
      this.listing();
      return tasks.map(({ ref }) => ref.id).filter((id) => this.there.has(id));
    },
  };

  constructor() {
    super();
    this.queryClient.setQueryData<SourceState>(keys.source('c', 't'), { tasks: [...this.there].map(taskOf), total: 4 });
    this.queryClient.setQueryData(keys.connections(), [connection]);
  }

  open(tab: string): Removals {
    return new Removals(this.parts(tab));
  }

  /** What deletions need of a tab that is opened. */
  parts(tab: string): RemovalParts {
    this.living.add(tab);
    const services = {
      clock: this.clock,
      wallNow: this.wallNow,
      newId: () => `removal-${(this.#ids += 1)}`,
      sleep: (ms: number) =>
        this.sleep(ms).then(() => (this.living.has(tab) ? undefined : new Promise(() => undefined))),
      queryClient: this.queryClient,
      registry: [{ id: 't', cloud: 'iotda', load: async () => this.type }],
      translator: { addWords: () => undefined },
      scheduler: { changed: this.changed, status: () => ({ readAt: this.readAt ?? this.wallNow() }) },
      // Nothing else is used.
    } as unknown as Services;
    return {
      services,
      tab,
      tabs: { stay: async () => undefined, living: async () => (this.hasLocks ? this.living : undefined) },
      alone: async (lock, run) => {
        if (this.#busy.has(lock)) return undefined;
        this.#busy.add(lock);
        try {
          return await run();
        } finally {
          this.#busy.delete(lock);
        }
      },
      inOrder: async (_, run) => {
        await Promise.resolve();
        return run();
      },
      onGone: this.onGone,
    };
  }

  ask(tab: Removals, ...ids: readonly string[]): Promise<void> {
    const { action, type } = this;
    return tab.ask(ids.map((id) => ({ task: taskOf(id), connection, type, action, name: `task ${id}` })));
  }

  /** What it takes to delete several at once. */
  wishes(...ids: readonly string[]): SeveralWish[] {
    const { action, many, type } = this;
    return ids.map((id) => ({ task: taskOf(id), connection, type, action, many, name: `task ${id}` }));
  }

  listed = () => this.queryClient.getQueryData<SourceState>(keys.source('c', 't'))?.tasks.map(({ ref }) => ref.id);
}
