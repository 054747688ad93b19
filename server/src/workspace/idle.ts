import { pause } from './slices.ts';

/** How long nothing must have come before idle work goes on, in milliseconds. */
const QUIET = 150;

/** The time, and who wakes one; milliseconds. */
export interface Clock {
  now(): number;
  /** Time that this process has worked so far; less than the clock's on a machine that does other work. */
  worked(): number;
  /** @returns what takes it back */
  after(wait: number, wake: () => void): () => void;
}

/** Undefined in a browser. */
const cpuUsage = (globalThis as { process?: Partial<typeof process> }).process?.cpuUsage;

const CLOCK: Clock = {
  now: () => performance.now(),
  worked() {
    if (!cpuUsage) return performance.now();
    const { user, system } = cpuUsage();
    return (user + system) / 1000;
  },
  after(wait, wake) {
    const timer = setTimeout(wake, wait);
    // a process that has nothing else to do need not stay for this
    (timer as { unref?(): void }).unref?.();
    return () => clearTimeout(timer);
  },
};

/** Work that nobody waits for. */
export interface Leisure {
  /** Does a small part. @returns whether there is more */
  step(): boolean | Promise<boolean>;
  /** Milliseconds of work that its steps may take in all. */
  most: number;
}

/** Does one work after the other in small steps while nothing comes; each step is followed by a rest that is as long. */
export class Idle {
  private readonly works: Leisure[];
  /** When something came last. */
  private last = 0;
  /** The work that the steps of the first have cost. */
  private spent = 0;
  /** Answers that somebody waits for. */
  private asked = 0;
  private stop = (): void => {};
  private over = false;

  constructor(
    works: readonly Leisure[],
    private readonly clock = CLOCK,
  ) {
    this.works = [...works];
    this.came();
    this.next(QUIET);
  }

  /** Says that somebody wants something: the work waits until nothing has come for a while. */
  came(): void {
    this.last = this.clock.now();
  }

  /** Waits with the work as long as somebody waits for an answer. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.asked++;
    try {
      return await answer();
    } finally {
      this.asked--;
      this.came();
    }
  }

  /** Does no further step. */
  end(): void {
    this.over = true;
    this.stop();
  }

  private next(wait: number): void {
    if (!this.over) this.stop = this.clock.after(wait, () => void this.run());
  }

  private async run(): Promise<void> {
    // what has come already but was not looked at yet goes first
    for (let i = 0; i < 2; i++) await pause();
    const now = this.clock.now();
    const quiet = this.asked > 0 ? 0 : now - this.last;
    if (quiet < QUIET) return this.next(QUIET - quiet);
    if (this.over) return;
    const [work] = this.works;
    const before = this.clock.worked();
    const more = await stepOf(work);
    const took = this.clock.now() - now;
    this.spent += this.clock.worked() - before;
    if (!more || this.spent >= work.most) {
      this.works.shift();
      this.spent = 0;
    }
    if (this.works.length > 0) this.next(took);
  }
}

/** A step of a work; one that fails ends it, and nobody misses it. */
async function stepOf(work: Leisure): Promise<boolean> {
  try {
    return await work.step();
  } catch {
    return false;
  }
}
