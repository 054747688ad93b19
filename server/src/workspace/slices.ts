/** Longest time that work goes on without letting others run, in milliseconds. */
const SLICE = 8;

/** Lets whatever waits run: messages of the client, timers. */
export function pause(): Promise<void> {
  // a browser has no setImmediate
  return new Promise(resolve => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}

/** Tells long work when it has gone on for long enough. */
export class Slices {
  private until = performance.now() + SLICE;

  /** Lets others run where it is time to. @returns whether it did */
  async rest(): Promise<boolean> {
    if (performance.now() < this.until) return false;
    await pause();
    this.until = performance.now() + SLICE;
    return true;
  }

  /** Whether it is time to let others run. */
  get over(): boolean {
    return performance.now() >= this.until;
  }
}
