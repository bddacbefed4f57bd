import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { admitMedia, listOrigins, locateMedia, problemDetails, reserveMedia } from '@delakultur/contracts';
import { openStore, storeKey } from '@delakultur/storage';
import { type Issuer, startIssuer } from '@delakultur/testkit';
import type { Msg } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, Stand } from './stand.ts';
import { aMedium, type Answered, ARTICLE, base64, send, slugOf, UploadClient } from './upload-client.ts';

/** Stands in every text that a client sends here, and so in everything that would be made of one. */
const MARK = 'KLIENT';
const TEXTS = [
  `${MARK}.jpg`,
  `../../${MARK}`,
  `..\\..\\${MARK}`,
  `/etc/${MARK}`,
  `${MARK}\r\nX-Evil: ${MARK}`,
  `${MARK}\nSet-Cookie: ${MARK}=1`,
  `${MARK}\0.png`,
  `${MARK}.jpg.exe`,
  `${MARK}"; filename*=UTF-8''${MARK}.html`,
  `åäö-${MARK}-🐸.jpg`,
  `\u202Egpj.${MARK}.exe`,
  `${MARK}-${'a'.repeat(300)}.jpg`,
  `CON.${MARK}`,
  `NUL.${MARK}`,
  `.${MARK}`,
  `${MARK}.`,
  `${MARK}:stream`,
  `~${MARK}`,
  `$(touch ${MARK})`,
  `{{${MARK}}}`,
  `__proto__.${MARK}`,
];

/** What of it a header can carry at all: bytes beyond would not be HTTP. */
const inHeader = (text: string): string => text.replaceAll(/[^\u0020-\u007e]/g, '_');
/** Every header in which a client has ever said what a file is called or where it came from. */
const headersWith = (text: string): Record<string, string> => {
  const value = inHeader(text);
  return {
    'content-disposition': `attachment; filename="${value}"`,
    'content-location': value,
    slug: value,
    'x-file-name': value,
    'upload-name': value,
    'user-agent': value,
    referer: value,
    host: value.replaceAll(/[^A-Za-z0-9.-]/g, ''),
    'x-forwarded-host': value,
    'x-forwarded-proto': value,
    forwarded: `host="${value}"`,
    'x-request-id': value,
    traceparent: value,
    'accept-language': value,
    cookie: `name=${value}`,
  };
};

const PERSON = { id: randomUUID(), kommun: '1277' };
const FILE = randomUUID();
const PDF = Buffer.from('%PDF-1.7');

let issuer: Issuer;
let stand: Stand;
const heard: string[] = [];
const client = new UploadClient(
  () => stand.address,
  () => issuer.tokenOf(PERSON),
);

const hear = (input: unknown, { headers }: Msg): void => {
  const said = (headers?.keys() ?? []).filter((name) => name !== 'authorization').map((name) => `${name}=${headers?.get(name)}`);
  heard.push(JSON.stringify({ input, said }));
};

beforeAll(async () => {
  issuer = await startIssuer();
  stand = await Stand.start({}, { issuer: issuer.url });
  await stand.serve(listOrigins, () => ({ items: [] }));
  await stand.serve(reserveMedia, (input, message) => {
    hear(input, message);
    return aMedium(randomUUID(), input.kind, input.bytes);
  });
  await stand.serve(admitMedia, (input, message) => {
    hear(input, message);
    return aMedium(input.mediaId, 'picture', 10);
  });
  await stand.serve(locateMedia, (input, message) => {
    hear(input, message);
    if (input.mediaId !== FILE) return problemDetails('media-not-found');
    const variants = [{ name: 'file.pdf', type: 'application/pdf', bytes: PDF.length, key: `${FILE}/file.pdf` }];
    return { kind: 'file' as const, variants, isPublic: true, hasPeople: false };
  });
  await (await openStore({ address: stand.stores.media })).put(storeKey(FILE, 'file.pdf'), PDF);
  await eventually(async () => (await client.begin(1)).status === 201);
});
afterAll(async () => {
  await stand.stop();
  await issuer.stop();
});

/** Every file in a folder, by its path in it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OURS = {
  uploads: new RegExp(`^${UUID}\\.(part|json)$`),
  quarantine: new RegExp(`^[0-9a-f]{2}/[0-9a-f]{2}/${UUID}_upload\\.bin$`),
  media: new RegExp(`^[0-9a-f]{2}/[0-9a-f]{2}/${UUID}_file\\.pdf$`),
} as const;

/** Everything that could carry a client's text further: files, what is in our notes of them, what services are asked, what is answered. */
function assertNoneOfItIsThere(answers: readonly Answered[]): void {
  for (const [name, isOurs] of Object.entries(OURS) as [keyof typeof OURS, RegExp][])
    expect(filesIn(stand.stores[name]).filter((path) => !isOurs.test(path))).toEqual([]);
  const notes = filesIn(stand.stores.uploads)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(stand.stores.uploads, name), 'utf8'));
  expect([...notes, ...heard].filter((text) => text.includes(MARK))).toEqual([]);
  expect(new Set(notes.flatMap((note) => Object.keys(JSON.parse(note) as object)))).toEqual(
    new Set(['by', 'size', 'createdAt', 'isWhole']),
  );
  for (const { headers, body } of answers) expect(`${JSON.stringify(headers)} ${body.toString('latin1')}`).not.toContain(MARK);
}

it.each(TEXTS)('R5: keeps nothing of %j in an upload: no key, no name, no header, no note', async (text) => {
  const headers = headersWith(text);
  const begun = await client.begin(10, headers);
  const path = String(begun.headers.location);
  expect([begun.status, path]).toEqual([201, expect.stringMatching(new RegExp(`^/v1/uploads/${UUID}$`))]);
  const brought = await client.bring(path, 0, randomBytes(10), headers);
  expect(brought.status).toBe(204);
  const looked = await client.ask({ method: 'HEAD', path, headers });
  assertNoneOfItIsThere([begun, brought, looked]);
});

it.each(TEXTS)('R5: takes no upload that says %j of itself', async (text) => {
  const right = `kind ${base64('picture')},article ${base64(ARTICLE)}`;
  const answers = await Promise.all(
    [
      `${right},filename ${base64(text)}`,
      `${right},filetype ${base64(text)}`,
      `${right},relativePath ${base64(text)}`,
      `kind ${base64(text)},article ${base64(ARTICLE)}`,
      `kind ${base64('picture')},article ${base64(text)}`,
      `${right},${inHeader(text).replaceAll(/[ ,]/g, '')}`,
    ].map((metadata) => client.begin(10, { 'upload-metadata': metadata })),
  );
  expect(new Set(answers.map(slugOf))).toEqual(new Set(['invalid-request']));
  assertNoneOfItIsThere(answers);
});

it.each(TEXTS)('R5: finds nothing at %j, and says nothing of it', async (text) => {
  const name = encodeURIComponent(text);
  const paths = [`/v1/uploads/${name}`, `/media/${FILE}/${name}`, `/media/${name}/file.pdf`, `/media/${FILE}/${name}?t=${name}`];
  const answers = [
    await client.ask({ method: 'HEAD', path: paths[0]! }),
    await client.ask({ method: 'DELETE', path: paths[0]! }),
    await client.bring(paths[0]!, 0, randomBytes(3)),
    ...(await Promise.all(paths.slice(1).map((path) => send(stand.address, { method: 'GET', path })))),
  ];
  expect(answers.map(({ status }) => status).filter((status) => status !== 404 && status !== 400)).toEqual([]);
  assertNoneOfItIsThere(answers);
});

const without = ({ headers: { date: _, ...headers }, status, body }: Answered) => ({ status, headers, body });

it.each(TEXTS)('R5: gives a file out in the same way, whatever is asked beside it: %j', async (text) => {
  const path = `/media/${FILE}/file.pdf`;
  const query = encodeURIComponent(text);
  const plain = await send(stand.address, { method: 'GET', path });
  const odd = await send(stand.address, {
    method: 'GET',
    path: `${path}?filename=${query}&response-content-type=${query}&response-content-disposition=${query}&download=${query}`,
    headers: { ...headersWith(text), accept: inHeader(text) },
  });
  // NUL stands for nothing that we have, in any address (R5).
  expect(text.includes('\0') ? without(plain) : without(odd)).toEqual(without(plain));
  assertNoneOfItIsThere([odd]);
});
