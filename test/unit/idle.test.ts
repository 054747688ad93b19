import assert from 'node:assert/strict';
import { Idle, type Clock, type Leisure } from '../../server/src/workspace/idle.ts';

/** A clock that goes on when it is told to. */
class Hand implements Clock {
  time = 1000;
  wake: (() => void) | undefined;
  wait = 0;
  now(): number {
    return this.time;
  }
  worked(): number {
    return this.time;
  }
  after(wait: number, wake: () => void): () => void {
    this.wait = wait;
    this.wake = wake;
    return () => (this.wake = undefined);
  }
  /** Lets the time go by that was asked for, and what follows be done. */
  async goOn(): Promise<void> {
    this.time += this.wait;
    const { wake } = this;
    this.wake = undefined;
    wake?.();
    for (let i = 0; i < 6; i++) await new Promise(resolve => setImmediate(resolve));
  }
}

describe('work while nothing comes', () => {
  let clock: Hand, done: number, idle: Idle;
  /** Of five steps, each takes that long. */
  const begin = (took: number, most = 1000): void => {
    clock = new Hand();
    done = 0;
    const step = (): Promise<boolean> => {
      clock.time += took;
      return Promise.resolve(++done < 5);
    };
    idle = new Idle([{ step, most }], clock);
  };

  it('is done step by step to its end, with rests as long as the steps', async () => {
    begin(7);
    await clock.goOn();
    assert.equal(done, 1);
    assert.equal(clock.wait, 7);
    while (clock.wake) await clock.goOn();
    assert.equal(done, 5);
  });

  it('waits from when something came', async () => {
    begin(7);
    await clock.goOn();
    clock.time += 3;
    idle.came();
    await clock.goOn();
    assert.equal(done, 1);
    assert.ok(clock.wait > 100);
    await clock.goOn();
    assert.equal(done, 2);
  });

  it('waits as long as somebody waits for an answer, and a while longer', async () => {
    begin(7);
    await clock.goOn();
    let answer = (): void => {};
    const answered = idle.during(() => new Promise<void>(resolve => (answer = resolve)));
    for (let n = 0; n < 5; n++) await clock.goOn();
    assert.equal(done, 1);
    answer();
    await answered;
    clock.wait = 3;
    await clock.goOn();
    assert.equal(done, 1);
    await clock.goOn();
    assert.equal(done, 2);
  });

  it('costs no more than it may', async () => {
    begin(7, 20);
    while (clock.wake) await clock.goOn();
    assert.equal(done, 3);
  });

  it('ends when told to', async () => {
    begin(7);
    await clock.goOn();
    idle.end();
    await clock.goOn();
    assert.equal(done, 1);
    assert.equal(clock.wake, undefined);
  });

  it('goes on with the next work when one fails, has cost what it may, or is done', async () => {
    clock = new Hand();
    const done: string[] = [];
    const work = (name: string, most: number, more: () => Promise<boolean>): Leisure => ({
      most,
      step() {
        clock.time += 10;
        done.push(name);
        return more();
      },
    });
    idle = new Idle(
      [
        work('fails', 1000, () => Promise.reject(new Error('gone'))),
        work('too long', 15, () => Promise.resolve(true)),
        work('last', 15, () => Promise.resolve(false)),
      ],
      clock,
    );
    while (clock.wake) await clock.goOn();
    assert.deepEqual(done, ['fails', 'too long', 'too long', 'last']);
  });
});
