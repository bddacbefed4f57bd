import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { StackError } from './stack-error.ts';

/** Below the ports that systems give away for lines to elsewhere (Linux from 32768): one that was free a moment ago could be taken so. */
const FIRST_FREE = 28_000;
const MANY = 4_500;

/** A port of 127.0.0.1 that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_FREE + Math.floor(Math.random() * MANY);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = new Promise<boolean>((settle) => {
    server.once('error', () => settle(false)).once('listening', () => settle(true));
  });
  server.listen(port, '127.0.0.1');
  if (!(await listening)) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/** Throws a StackError that names the port when something else listens there. */
export async function assertFree(port: number, what: string): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StackError(
      `Port ${port}, meant for ${what}, is taken by another program: stop that, or choose other ports with --port-base N.`,
      { cause },
    );
  }
  server.close();
  await once(server, 'close');
}

/** Whether somebody takes connections on that port, and, if asked, also greets. */
export const answers = (port: number, { greeting = false } = {}): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once(greeting ? 'data' : 'connect', settle(true))
      .once('error', settle(false))
      .once('close', settle(false));
  });
