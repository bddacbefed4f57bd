import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { StackError } from './stack-error.ts';

/** A port of 127.0.0.1 that nobody had a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
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
