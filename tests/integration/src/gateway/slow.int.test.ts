import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { listOrigins, reserveMedia } from '@delakultur/contracts';
import { startIssuer } from '@delakultur/testkit';
import { expect, it } from 'vitest';
import { eventually, Stand } from './stand.ts';
import { aMedium, UploadClient } from './upload-client.ts';

const PERSON = { id: randomUUID(), kommun: '1277' };

/** Sends a beginning, and waits until the gateway has had enough: what it said, and after how many seconds. */
function sendSlowly(address: string, head: readonly string[], body: (write: (text: string) => void) => void) {
  const { hostname, port } = new URL(address);
  const start = performance.now();
  return new Promise<{ readonly said: string; readonly seconds: number }>((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      body((text) => socket.write(text));
    });
    socket.on('data', (bytes) => (said += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ said: said.split('\r\n')[0] ?? '', seconds: (performance.now() - start) / 1_000 }));
  });
}

it('F15: a client that sends slowly is cut off after half a minute; an upload goes on as long as bytes come', async () => {
  const issuer = await startIssuer();
  const stand = await Stand.start({}, { issuer: issuer.url });
  await stand.serve(listOrigins, () => ({ items: [] }));
  await stand.serve(reserveMedia, ({ kind, bytes }) => aMedium(randomUUID(), kind, bytes));
  const client = new UploadClient(
    () => stand.address,
    () => issuer.tokenOf(PERSON),
  );
  await eventually(async () => (await client.begin(1)).status === 201);
  const [silent, steady] = [await client.begun(100), await client.begun(100)];
  const patch = async (path: string) => [
    `PATCH ${path} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    'Tus-Resumable: 1.0.0',
    'Upload-Offset: 0',
    'Content-Type: application/offset+octet-stream',
    'Content-Length: 100',
    `Authorization: Bearer ${await issuer.tokenOf(PERSON)}`,
  ];
  let beats: NodeJS.Timeout | undefined;
  const [json, quiet, slow] = await Promise.all([
    sendSlowly(stand.address, ['POST /v1/articles HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 100'], (write) =>
      write('{'),
    ),
    sendSlowly(stand.address, await patch(silent), (write) => write('1234567890')),
    sendSlowly(stand.address, await patch(steady), (write) => {
      write('0');
      let sent = 1;
      beats = setInterval(() => {
        sent += 11;
        write('0'.repeat(11));
        if (sent === 100) clearInterval(beats);
      }, 4_000);
    }),
  ]);
  expect([json.said, Math.round(json.seconds)]).toEqual(['HTTP/1.1 408 Request Timeout', 30]);
  expect(quiet.seconds).toBeGreaterThan(29);
  expect(quiet.seconds).toBeLessThan(40);
  expect([await client.offsetOf(silent), slow.said, Math.round(slow.seconds)]).toEqual([10, 'HTTP/1.1 204 No Content', 36]);
  await stand.stop();
  await issuer.stop();
}, 60_000);
