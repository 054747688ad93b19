import type { Message, MessageStrategy } from 'vscode-languageserver';

/** Holds the messages of a client, in their order, while what answers them is loaded. */
export class Holding implements MessageStrategy {
  private waiting: Promise<unknown> | undefined;

  /** Holds what comes from now on until a promise is kept; where it is broken, for ever. */
  until(ready: Promise<unknown>): void {
    this.waiting = ready.then(() => (this.waiting = undefined));
  }

  handleMessage(message: Message, next: (message: Message) => ReturnType<MessageStrategy['handleMessage']>): ReturnType<typeof next> {
    return this.waiting ? this.waiting.then(() => next(message)) : next(message);
  }
}
