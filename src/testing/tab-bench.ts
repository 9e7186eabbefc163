import { type TabChannel, type TabMessage, TabTeam, type TabTeamParts } from '@/query-kit/tab-team';

/** One simulated tab. */
export interface BenchTab {
  readonly name: string;
  readonly team: TabTeam;
  visible: boolean;
  /** Still there: neither closed nor crashed. */
  alive: boolean;
  changes: number;
  readonly shared: [string, unknown][];
  beat(): void;
}

/** Tabs of one browser that talk over a channel in memory. Nothing arrives before `deliver`, as between real tabs. */
export class TabBench {
  readonly tabs: BenchTab[] = [];
  readonly #listeners = new Map<BenchTab, (message: TabMessage) => void>();
  readonly #inbox: { readonly to: BenchTab; readonly message: TabMessage }[] = [];
  readonly #wallNow: () => number;

  constructor(wallNow: () => number) {
    this.#wallNow = wallNow;
  }

  open(visible: boolean, told: Partial<Pick<TabTeamParts, 'onShared' | 'onChange'>> = {}): BenchTab {
    const name = `tab${this.tabs.length}`;
    let beat: () => void = () => undefined;
    const tab: BenchTab = {
      name,
      visible,
      alive: true,
      changes: 0,
      shared: [],
      beat: () => beat(),
      get team() {
        return team;
      },
    };
    const channel: TabChannel = {
      post: (message) => {
        if (!tab.alive) throw new Error(`${name} is gone and posts ${message.kind}`);
        for (const to of this.tabs) if (to !== tab) this.#inbox.push({ to, message: structuredClone(message) });
      },
      listen: (listener) => void this.#listeners.set(tab, listener),
      close: () => {
        tab.alive = false;
      },
    };
    const team: TabTeam = new TabTeam({
      tab: name,
      channel,
      visible: () => tab.visible,
      wallNow: this.#wallNow,
      every: (_, run) => {
        beat = run;
        return () => {
          beat = () => undefined;
        };
      },
      onShared: (key, payload) => {
        tab.shared.push([key, payload]);
        told.onShared?.(key, payload);
      },
      onChange: () => {
        tab.changes += 1;
        told.onChange?.();
      },
    });
    this.tabs.push(tab);
    return tab;
  }

  setVisible(tab: BenchTab, visible: boolean): void {
    tab.visible = visible;
    tab.team.visibilityChanged();
  }

  close(tab: BenchTab): void {
    tab.team.leave();
  }

  /** Gone without a word. */
  crash(tab: BenchTab): void {
    tab.alive = false;
    tab.beat = () => undefined;
  }

  /** Lets so many messages arrive, in their order; all of them, and what they bring about, where no number is given. */
  deliver(most = Number.POSITIVE_INFINITY): void {
    for (let count = 0; count < most; count += 1) {
      const next = this.#inbox.shift();
      if (!next) return;
      if (next.to.alive) this.#listeners.get(next.to)?.(next.message);
      if (count > 100_000) throw new Error('they never stop talking');
    }
  }

  /** Lets every tab's timer run at the same moment, so many times. */
  beats(times: number): void {
    for (let time = 0; time < times; time += 1) {
      for (const tab of this.tabs) if (tab.alive) tab.beat();
      this.deliver();
    }
  }

  leaders(): string[] {
    return this.tabs.filter(({ alive, team }) => alive && team.leading).map(({ name }) => name);
  }
}
