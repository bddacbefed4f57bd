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
 * writes to sockets, and reads no more of an answer than its status and its length.
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
  let begun: Buffer = Buffer.alloc(0);
  let missing = 0;

  const answered = (): void => {
    count += 1;
    if (performance.now() < until) return void socket.write(request);
    socket.destroy();
    resolve(count);
  };

  const begin = (chunk: Buffer): void => {
    begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    const head = headOf(begun);
    if (!head) return;
    if (head.status !== String(status)) return void socket.destroy(new Error(`expected ${status}, got ${head.status}`));
    missing = head.length - begun.length;
    begun = Buffer.alloc(0);
    if (missing === 0) answered();
  };

  socket.on('connect', () => socket.write(request));
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('the connection was closed')));
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) missing -= chunk.length;
    else return begin(chunk);
    if (missing === 0) answered();
  });
  return promise;
}

/** The status of an answer and the length of the whole, once its head has come. */
function headOf(answer: Buffer): { readonly status: string; readonly length: number } | undefined {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = answer.toString('latin1', 0, end);
  return { status: head.slice(9, 12), length: end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0) };
}
