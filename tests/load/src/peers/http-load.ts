import { connect, type Socket } from 'node:net';

/** How much came back, in how long. */
export interface Done {
  readonly count: number;
  readonly seconds: number;
}

export interface HttpWork {
  readonly kind: 'http';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly connections: number;
  readonly forMs: number;
}

/**
 * Asks again and again on connections that stay open, and returns how many answers came. It has to cost less than what it measures, so it
 * writes to sockets: the first answer of a connection is read, and those after it, being the same, are counted by their length.
 */
export async function httpLoad({ url, headers = {}, status, connections, forMs }: HttpWork): Promise<Done> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const fields = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${fields.join('')}\r\n`);
  const start = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, () =>
      askOn(connect({ host: hostname, port: Number(port), noDelay: true }), { request, status, until: start + forMs }),
    ),
  );
  return { count: counts.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - start) / 1_000 };
}

interface Asking {
  readonly request: Buffer;
  readonly status: number;
  readonly until: number;
}

function askOn(socket: Socket, { request, status, until }: Asking): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let count = 0;
  let length = 0;
  let first = Buffer.alloc(0);
  let received = 0;

  const answered = (): void => {
    count += 1;
    received = 0;
    if (performance.now() < until) return void socket.write(request);
    socket.destroy();
    resolve(count);
  };

  const measure = (chunk: Buffer): void => {
    first = Buffer.concat([first, chunk]);
    const head = headOf(first);
    if (head === undefined) return;
    if (!head.startsWith(`http/1.1 ${status} `)) return void socket.destroy(new Error(`expected ${status}, got ${head.split('\r\n')[0]}`));
    length = head.length + 4 + Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
    received = first.length;
  };

  socket.on('connect', () => socket.write(request));
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    if (length === 0) measure(chunk);
    else received += chunk.length;
    if (length > 0 && received > length) socket.destroy(new Error('an answer was longer than the one before it'));
    else if (received === length && length > 0) answered();
  });
  return promise;
}

/** An answer's head, once it has come whole. */
function headOf(answer: Buffer): string | undefined {
  const end = answer.indexOf('\r\n\r\n');
  return end < 0 ? undefined : answer.subarray(0, end).toString('latin1').toLowerCase();
}
