import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of the bench's own: the bare thing that ours is held against, or the load. It ends with the bench, however that ends. */
export class Peer {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts `peers/<name>.ts`. */
  static async start(name: string): Promise<Peer> {
    const child = fork(join(import.meta.dirname, 'peers', `${name}.ts`), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const peer = new Peer(child);
    await peer.#answer();
    return peer;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Gives it one piece of work and returns what it answers. One at a time. */
  async ask<Answer>(work: object): Promise<Answer> {
    this.#child.send(work);
    return (await this.#answer()) as Answer;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const child = this.#child;
      const settle = (): void => void child.off('message', heard).off('exit', gone);
      const heard = (message: { readonly answer?: unknown; readonly failure?: string }): void => {
        settle();
        if (message.failure === undefined) resolve(message.answer);
        else reject(new Error(message.failure));
      };
      const gone = (code: number | null, signal: string | null): void => {
        settle();
        reject(new Error(`the bench's own process ended (${signal ?? code})`));
      };
      child.on('message', heard).on('exit', gone);
    });
  }
}
