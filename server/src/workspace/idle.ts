import { pause } from './slices.ts';

/** How long nothing must have come before idle work goes on, in milliseconds. */
const QUIET = 150;

/** The time, and who wakes one; milliseconds. */
export interface Clock {
  now(): number;
  /** @returns what takes it back */
  after(wait: number, wake: () => void): () => void;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  after(wait, wake) {
    const timer = setTimeout(wake, wait);
    // a process that has nothing else to do need not stay for this
    (timer as { unref?(): void }).unref?.();
    return () => clearTimeout(timer);
  },
};

/** Does work that nobody waits for in small steps while nothing comes; each step is followed by a rest that is as long. */
export class Idle {
  /** When something came last. */
  private last = 0;
  private spent = 0;
  private stop = (): void => {};
  private over = false;

  /**
   * @param step does a small part. @returns whether there is more
   * @param most milliseconds that the steps may take in all
   */
  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly most: number,
    private readonly clock = CLOCK,
  ) {
    this.came();
    this.next(QUIET);
  }

  /** Says that somebody wants something: the work waits until nothing has come for a while. */
  came(): void {
    this.last = this.clock.now();
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
    const quiet = now - this.last;
    if (quiet < QUIET) return this.next(QUIET - quiet);
    if (this.over) return;
    // where it fails nobody misses it
    const more = await this.step().catch(() => false);
    const took = this.clock.now() - now;
    this.spent += took;
    if (more && this.spent < this.most) this.next(took);
  }
}
