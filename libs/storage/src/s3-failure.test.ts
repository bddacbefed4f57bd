import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { s3Store } from './s3-store.ts';
import { storeKey } from './store-key.ts';

const KEY = storeKey('019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071', 'original.bin');

let server: Server;
afterEach(() => void server.close());

/** A bucket whose server answers everything with that. */
async function bucketAnswering(status: number, code: string) {
  server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/xml', 'retry-after': '0' });
    response.end(request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code><Message>x</Message></Error>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return s3Store({ bucket: 'clean', endpoint, region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b', forcePathStyle: true });
}

describe('what a server says, as the store says it', () => {
  it.each([
    [507, 'InsufficientStorage', 'full'],
    [507, 'XMinioStorageFull', 'full'],
    [403, 'QuotaExceeded', 'full'],
    [403, 'AccessDenied', 'unavailable'],
    [404, 'NoSuchBucket', 'unavailable'],
    [500, 'InternalError', 'unavailable'],
    [503, 'SlowDown', 'unavailable'],
    [200, 'NothingThatAnybodyKnows', 'unavailable'],
  ])('%i %s to a file that is put is %s', async (status, code, failure) => {
    const store = await bucketAnswering(status, code);
    await expect(store.put(KEY, Buffer.from('x'))).rejects.toMatchObject({ name: 'StoreError', failure });
    store.close();
  });

  it('never says of a missing bucket that a file is missing in it', async () => {
    const store = await bucketAnswering(404, 'NoSuchBucket');
    await expect(store.open(KEY)).rejects.toMatchObject({ failure: 'unavailable' });
    await expect(store.stat(KEY)).rejects.toMatchObject({ failure: 'unavailable' });
    await expect(store.delete(KEY)).rejects.toMatchObject({ failure: 'unavailable' });
    store.close();
  });

  it('never says so of a server that is gone, and finds it again when it is back', async () => {
    const store = await bucketAnswering(404, 'NoSuchKey');
    await expect(store.open(KEY)).resolves.toBeNull();
    const { port } = server.address() as AddressInfo;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(store.open(KEY)).rejects.toMatchObject({ failure: 'unavailable' });
    await expect(store.stat(KEY)).rejects.toMatchObject({ failure: 'unavailable' });
    await expect(store.put(KEY, Buffer.alloc(6 * 2 ** 20))).rejects.toMatchObject({ failure: 'unavailable' });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    await expect(store.put(KEY, Buffer.from('x'))).rejects.toMatchObject({ message: expect.stringContaining('NoSuchKey') as string });
    store.close();
  });
});
