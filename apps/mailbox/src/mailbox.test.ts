import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailPages } from './http.ts';
import type { Mail, MailSummary } from './mail.ts';
import { MailFolder } from './mail-folder.ts';
import { createSmtpServer } from './smtp.ts';

const MOST = 3;
let folder: string;
let mails: MailFolder;
let smtp: ReturnType<typeof createSmtpServer>;
let pages: Server;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const origin = (): string => `http://127.0.0.1:${portOf(pages)}`;

async function open(): Promise<void> {
  mails = await MailFolder.open(folder, MOST);
  smtp = createSmtpServer(mails);
  pages = createMailPages(mails);
  await Promise.all([once(smtp.listen(0, '127.0.0.1'), 'listening'), once(pages.listen(0, '127.0.0.1'), 'listening')]);
}

async function close(): Promise<void> {
  pages.close();
  await new Promise<void>((closed) => smtp.close(closed));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dk-mailbox-'));
  await open();
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

/** What the server answers, after its greeting, to a conversation that was written beforehand. One that does not quit breaks off. */
async function say(lines: readonly string[]): Promise<string> {
  const socket = connect(portOf(smtp.server), '127.0.0.1');
  await once(socket, 'data');
  const answer = text(socket);
  socket.write(lines.map((line) => `${line}\r\n`).join(''));
  if (lines.at(-1) !== 'QUIT') socket.end();
  return answer;
}

const send = (content: readonly string[], to = 'karin.lund@astorp.example') =>
  say(['EHLO test', 'MAIL FROM:<delakultur@delakultur.example>', `RCPT TO:<${to}>`, 'DATA', ...content, '.', 'QUIT']);

const letter = (subject: string, body = 'Hej'): readonly string[] => [
  'From: Delakultur <delakultur@delakultur.example>',
  'To: Karin <karin.lund@astorp.example>',
  `Subject: ${subject}`,
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  body,
];

const pageIn = async (language: string) => (await fetch(origin(), { headers: { 'accept-language': language } })).text();

/** As the bytes stand: `fetch` would repair the address. */
async function statusOf(path: string, host = 'localhost'): Promise<number | undefined> {
  const asked = request({ port: portOf(pages), host: '127.0.0.1', path, headers: { host } }).end();
  const [response] = await once(asked, 'response');
  return response.resume().statusCode;
}

const list = async (): Promise<readonly MailSummary[]> =>
  ((await (await fetch(`${origin()}/mails.json`)).json()) as { items: MailSummary[] }).items;

describe('what comes in', () => {
  it('is kept with its subject, its links, and to whom it was really sent', async () => {
    await send(
      letter('=?utf-8?q?En_artikel_v=C3=A4ntar?=', '<p>Läs: <a href="http://delakultur.localhost:7400/svar#a.b-c">svara</a>.</p>'),
      'nils.berg@astorp.example',
    );
    expect(await list()).toMatchObject([
      {
        to: ['nils.berg@astorp.example'],
        subject: 'En artikel väntar',
        links: ['http://delakultur.localhost:7400/svar#a.b-c'],
      },
    ]);
  });

  it('is listed newest first, and outlives a restart', async () => {
    await send(letter('first'));
    await send(letter('second'));
    await close();
    await open();
    expect((await list()).map(({ subject }) => subject)).toEqual(['second', 'first']);
  });

  it('makes room for what is newer', async () => {
    for (const subject of ['1', '2', '3', '4']) await send(letter(subject));
    expect((await list()).map(({ subject }) => subject)).toEqual(['4', '3', '2']);
    expect(readdirSync(folder)).toHaveLength(MOST);
  });

  it('is refused when it is too big, and the next is taken', async () => {
    expect(await send(letter('big', `${'a'.repeat(998)}\r\n`.repeat(1_100)))).toContain('552');
    expect(await send(letter('small'))).toContain('250 Kept');
    expect(await list()).toHaveLength(1);
  });

  it.each([
    ['another protocol', ['GET / HTTP/1.1', 'Host: 127.0.0.1', '', '']],
    ['bytes without meaning', ['\u0000\u0001ÿ'.repeat(500)]],
    ['commands in the wrong order', ['DATA', 'RCPT TO:<a@b.example>', '.', 'MAIL FROM:', 'QUIT']],
    ['a mail that breaks off', ['EHLO test', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA', 'Subject: half']],
    ['a line without end', ['E'.repeat(100_000)]],
  ])('may be junk: %s does no harm', async (_case, lines) => {
    await say(lines);
    expect(await send(letter('after'))).toContain('250 Kept');
    expect((await list()).map(({ subject }) => subject)).toEqual(['after']);
  });

  it.each([
    ['without headers', ['only words']],
    ['without anything', ['']],
    ['with a broken encoding', ['Subject: =?utf-8?b?////?=', 'Content-Type: multipart/mixed; boundary=x', '', '--x', '--x', '--y--']],
    ['with markup in its subject', ['Subject: <script>alert(1)</script>"\'&', '', 'x']],
  ])('is kept and shown %s', async (_case, content) => {
    expect(await send(content)).toContain('250 Kept');
    const [mail] = await list();
    for (const path of ['/', `/mails/${mail!.id}`]) {
      const response = await fetch(`${origin()}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('<script');
    }
  });
});

describe('the pages', () => {
  it('speak Swedish, and English to a browser that asks for it', async () => {
    expect(await pageIn('de, fr;q=0.5')).toContain('Inga mejl än.');
    expect(await pageIn('en-GB, sv;q=0.5')).toContain('No mails yet.');
  });

  it('show a mail’s own markup under a policy by which it runs nothing and fetches nothing', async () => {
    await send(letter('x', '<script>alert(1)</script><b>Hej</b>'));
    const [mail] = await list();
    const frame = await fetch(`${origin()}/mails/${mail!.id}/html`);
    const policy = frame.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-top-navigation-by-user-activation');
    expect(policy).not.toContain('script');
    expect(await frame.text()).toContain('<b>Hej</b>');
    expect(await (await fetch(`${origin()}/mails/${mail!.id}`)).text()).not.toContain('alert');
  });

  it('give the whole mail to programs', async () => {
    await send(letter('x', '<b>Hej</b>'));
    const [{ id } = { id: '' }] = await list();
    const mail = (await (await fetch(`${origin()}/mails/${id}.json`)).json()) as Mail;
    expect(mail.html).toContain('<b>Hej</b>');
    expect(mail.headers).toContainEqual({ name: 'Subject', value: 'x' });
    expect(await (await fetch(`${origin()}/mails/${id}.eml`)).text()).toContain('\r\nSubject: x\r\n');
  });

  it.each(['/mails/1', '/mails/../mails', '/mails/%2e%2e', '/mails/1795411347890-fd0e4c341870d649.eml', '//', '/x'])(
    'have nothing at %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  it('can only be read, and under names of this machine alone', async () => {
    expect((await fetch(origin(), { method: 'POST' })).status).toBe(405);
    expect(await statusOf('/', 'elsewhere.example')).toBe(421);
  });
});
