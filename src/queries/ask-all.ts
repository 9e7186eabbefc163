import { lookRoom } from '@/core/look-room';
import { isUnasked } from '@/core/status';
import type { Task } from '@/core/task';
import { closeLooksOf } from './close-looks';
import type { Services } from './services';
import { placeOf } from './source-state';
import { type Source, stateOf } from './sources';

/** A task whose state is to be asked. */
export interface ToAsk {
  readonly source: Source;
  readonly task: Task;
}

/** How far asking has come. */
export interface Asking {
  readonly done: number;
  readonly of: number;
}

interface Waiting {
  readonly source: Source;
  readonly id: string;
  readonly leave: () => void;
}

/** Wall time between two looks at how far it has come. */
const EVERY_MS = 500;

/** Asks the state of many tasks, on screen or not, as if all were: in the same room, each once. */
export class AskAll {
  readonly #services: Services;
  readonly #listeners = new Set<() => void>();
  #waiting: readonly Waiting[] = [];
  #asking: Asking | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Undefined while nothing is asked. */
  readonly state = (): Asking | undefined => this.#asking;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, until each was asked, could not be, or may not be today. */
  start(tasks: readonly ToAsk[]): void {
    this.stop();
    const looks = closeLooksOf(this.#services);
    this.#waiting = tasks.map(({ source, task }) => ({
      source,
      id: task.ref.id,
      leave: looks.want(source, task.ref.id),
    }));
    if (tasks.length > 0) void this.#follow({ done: 0, of: tasks.length });
  }

  /** Ends it; what was seen stays. */
  stop(): void {
    for (const { leave } of this.#waiting) leave();
    this.#waiting = [];
    this.#tell(undefined);
  }

  async #follow(asking: Asking): Promise<void> {
    this.#tell(asking);
    const mine = () => this.#asking?.of === asking.of && this.#waiting.length > 0;
    while (mine()) {
      await this.#services.sleep(EVERY_MS);
      if (!mine()) return;
      const waiting = this.#waiting.filter((one) => this.#isOpen(one));
      for (const one of this.#waiting) if (!waiting.includes(one)) one.leave();
      this.#waiting = waiting;
      this.#tell(waiting.length === 0 ? undefined : { done: asking.of - waiting.length, of: asking.of });
    }
  }

  /** Whether it is still to be asked. */
  #isOpen({ source, id }: Waiting): boolean {
    const tasks = stateOf(this.#services, source)?.tasks ?? [];
    const task = tasks[placeOf(tasks, id)];
    if (!task || !isUnasked(task) || closeLooksOf(this.#services).hasGivenUp(task)) return false;
    const standing = this.#services.scheduler.standing(source.key);
    return lookRoom({ ...standing, again: false, lookedAt: 0 }, this.#services.wallNow()) !== undefined;
  }

  #tell(asking: Asking | undefined): void {
    if (this.#asking?.of === asking?.of && this.#asking?.done === asking?.done) return;
    this.#asking = asking;
    for (const listener of this.#listeners) listener();
  }
}

const all = new WeakMap<Services, AskAll>();

/** What is asked so by a page. */
export function askAllOf(services: Services): AskAll {
  const known = all.get(services) ?? new AskAll(services);
  all.set(services, known);
  return known;
}
