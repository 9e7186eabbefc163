import { downloadGates, downloads } from '@/queries/download-entries';
import { DownloadLine } from '@/queries/download-line';
import type { Task } from '@/core/task';
import type { Connection } from '@/core/connection';
import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import { createQueryClient } from '@/query-kit/query-client';
import type { TaskAction } from '@/task-types/task-type';
import { type Failure, FailureError } from '@/transport/failures';
import { BenchTime } from './bench-time';

export const PACE_MS = 30_000;

/** One tab with its line. What a dead one waits for never comes. */
export interface LineTab {
  readonly name: string;
  readonly line: DownloadLine;
  alive: boolean;
  visible: boolean;
  /** Whether somebody has just clicked or pressed a key. */
  active: boolean;
  readonly saved: string[];
}

/** What a user's file was fetched for, as the vendor saw it; `session` and `offline` ended before they came there. */
interface Start {
  readonly user: string;
  readonly task: string;
  readonly at: number;
  readonly outcome: 'file' | 'early' | Failure['kind'];
}

/** Where the console of these tabs lies. */
const ORIGIN = 'https://console.test';

const never = () => new Promise<never>(() => undefined);

/** Tabs of one browser that ask one vendor for files, on a clock that the test moves. */
export class DownloadBench extends BenchTime {
  readonly tabs: LineTab[] = [];
  readonly starts: Start[] = [];
  /** The sources that were read again, by their names. */
  readonly changed: string[] = [];
  /** Whether the vendor marks a task whose file was fetched. */
  marks = false;
  /** What becomes of the next requests; then all is well. */
  readonly script: (Failure['kind'] | 'file')[] = [];
  /** Wall time that an answer takes. */
  latencyMs = 0;
  /** Where the next files are behind links; else they come at once. */
  readonly links: string[] = [];
  /** Links that do not hold any more. */
  readonly expired = new Set<string>();
  /** A browser without locks cannot tell which tabs there are. */
  hasLocks = true;
  readonly session = new Session();
  readonly reach = new Reach();
  readonly #held = new Map<string, LineTab>();
  #ids = 0;

  constructor() {
    super();
    downloads.clear();
    downloadGates.clear();
  }

  open(visible = true): LineTab {
    const name = `tab-${this.tabs.length + 1}`;
    const tab: LineTab = {
      name,
      alive: true,
      visible,
      active: true,
      saved: [],
      get line() {
        return line;
      },
    };
    const line = new DownloadLine({
      services: {
        clock: this.clock,
        newId: () => `file-${(this.#ids += 1)}`,
        queryClient: createQueryClient(),
        sleep: (ms) => this.sleep(ms).then(() => (tab.alive ? undefined : never())),
        session: this.session,
        reach: this.reach,
        wallNow: this.wallNow,
        scheduler: { changed: async (key) => void this.changed.push(key) },
        transport: {
          simulated: true,
          send: () => Promise.reject(new Error('the action asks by itself')),
          readLink: (link) => this.#behind(link),
        },
      },
      tab: name,
      tabs: {
        stay: async () => undefined,
        living: async () =>
          this.hasLocks ? new Set(this.tabs.filter(({ alive }) => alive).map((one) => one.name)) : undefined,
      },
      alone: async (lock, run) => {
        if (!tab.alive) return never();
        if (this.#held.get(lock)?.alive) return undefined;
        this.#held.set(lock, tab);
        try {
          return await run();
        } finally {
          if (this.#held.get(lock) === tab) this.#held.delete(lock);
        }
      },
      inOrder: async (_, run) => {
        await Promise.resolve();
        return tab.alive ? run() : never();
      },
      visible: () => tab.visible,
      active: () => tab.active,
      origin: ORIGIN,
    });
    this.tabs.push(tab);
    return tab;
  }

  /** It goes away, with a word or without. */
  shut(tab: LineTab, how: 'closes' | 'crashes'): void {
    if (how === 'closes') tab.line.close();
    tab.alive = false;
  }

  /** Asks for a task's file in a tab, as one user. */
  ask(tab: LineTab, id: string, user = 'lin.wei'): Promise<void> {
    const connection: Connection = {
      id: `c-${user}`,
      cloud: 'iotda',
      name: 'Test',
      environment: 'test',
      region: 'r',
      project: 'p',
      identity: { user, account: 'harbour', role: 'operator' },
    };
    const task: Task = {
      ref: { connection: connection.id, type: 't', id },
      name: id,
      lifecycle: 'ready',
      vendorStatus: 'Success',
      raw: {},
    };
    const action: TaskAction = {
      id: 'download',
      label: { key: 'x' },
      endpoints: [],
      available: () => ({ possible: true }),
      pace: { everyMs: PACE_MS },
      ...(this.marks ? { marks: true } : undefined),
      perform: () => this.#answer(tab, id, user),
    };
    return tab.line.ask({ task, connection, action, title: id, save: ({ name }) => void tab.saved.push(name) });
  }

  async #behind(link: string): Promise<Blob> {
    if (!this.expired.has(link)) return new Blob([link]);
    const failure = { kind: 'forbidden', endpoint: 'console.readLink', unclear: false, code: 'AccessDenied' } as const;
    throw new FailureError({ ...failure, message: 'Request has expired.' });
  }

  async #answer(tab: LineTab, task: string, user: string) {
    if (!tab.alive) return never();
    const at = this.clock.now();
    const last = this.starts.findLast((one) => one.user === user && one.outcome === 'file');
    // A link is asked for as often as one likes.
    const isEarly = this.links.length === 0 && last !== undefined && at - last.at < PACE_MS;
    const outcome = isEarly ? 'early' : (this.script.shift() ?? 'file');
    this.starts.push({ user, task, at, outcome });
    if (this.latencyMs > 0) await this.sleep(this.latencyMs);
    if (!tab.alive) return never();
    this.reach.called(outcome !== 'offline');
    if (outcome === 'session') this.session.expire({ insistent: false });
    if (outcome === 'file') {
      const link = this.links.shift();
      return link === undefined ? { name: `${task}.zip`, content: new Blob([task]) } : { name: `${task}.zip`, link };
    }
    const kind = outcome === 'early' ? 'throttled' : outcome;
    // Only kinds that need no more than this are in a script.
    throw new FailureError({ kind, endpoint: 't.Download', unclear: false } as Failure);
  }
}
