import type { RunStatus, Task } from '@/core/task';
import { readSource } from '@/queries/read-source';
import type { SourceState } from '@/queries/source-state';
import type { CallContext } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { TaskPage } from '@/task-types/task-page';

/** A task as a list tells of it, made at its own number of milliseconds. */
export const listedTask = (id: number, status: RunStatus = 'running', progress = 0): Task => ({
  ref: { connection: 'c', type: 't', id: String(id) },
  name: `task ${id}`,
  lifecycle: 'ready',
  latestRun: { status, progress: { percent: progress } },
  createdAt: id,
  vendorStatus: status,
  raw: { id, progress },
});

/** Rows of a page. */
export const VENDOR_PAGE = 4;
export const vendorSource = {
  order: 'time-desc',
  pageSize: VENDOR_PAGE,
  cursorAfter: ({ ref }: Task) => ref.id,
} as const;

/** A vendor's list, newest first; a cursor is the id below which a page begins, as IoTDA's marker is. */
export class ListVendor {
  rows: Task[] = [];
  asked = 0;
  readonly #tellsAge: boolean;
  #serial = 0;

  constructor(tellsAge = true) {
    this.#tellsAge = tellsAge;
  }

  create(count = 1): Task[] {
    const made = Array.from({ length: count }, () => {
      const { createdAt, ...rest } = listedTask((this.#serial += 1));
      return this.#tellsAge && createdAt !== undefined ? { ...rest, createdAt } : rest;
    });
    this.rows = [...made.toReversed(), ...this.rows];
    return made;
  }

  remove(at: number, count: number): void {
    this.rows = this.rows.toSpliced(at, count);
  }

  change(at: number, to: 'end' | 'go on'): void {
    const row = this.rows[at];
    const run = row?.latestRun;
    if (!row || run?.status !== 'running') return;
    const latestRun =
      to === 'end'
        ? { status: 'succeeded' as const }
        : { ...run, progress: { percent: (run.progress?.percent ?? 0) + 1 } };
    this.rows = this.rows.with(at, { ...row, latestRun, vendorStatus: latestRun.status });
  }

  page(cursor?: string): TaskPage {
    this.asked += 1;
    const below = this.rows.filter(({ ref }) => cursor === undefined || Number(ref.id) < Number(cursor));
    const tasks = below.slice(0, VENDOR_PAGE).map((row) => structuredClone(row));
    const last = tasks.at(-1)?.ref.id;
    return {
      tasks,
      total: this.rows.length,
      ...(tasks.length === VENDOR_PAGE && last !== undefined ? { next: last } : undefined),
    };
  }

  /** A poll by somebody who knows so much. */
  read(known: SourceState | undefined) {
    // What a poll uses of a type and of its surroundings.
    const type = {
      source: vendorSource,
      list: async (_: unknown, cursor?: string) => this.page(cursor),
    } as unknown as TaskType;
    return readSource(type, { now: () => 0 } as CallContext, known);
  }
}
