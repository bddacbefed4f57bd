import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from './letter.ts';
import { Mailer } from './mailer.ts';

/** What the server does at a command, in place of what it should; `hang up` says nothing more. */
type Answers = Readonly<Partial<Record<'connect' | 'MAIL' | 'RCPT' | 'DATA' | '.', string>>>;

let server: Server;
let answers: Answers;
let mailer: Mailer;
/** Every mail that the server has got whole, as its lines. */
let got: string[][];
let sockets: Socket[];

const letter: Letter = { subject: 'Din artikel är släppt', text: 'Hej', html: '<p>Hej</p>', unsubscribe: 'http://x.example/mejl?token=t' };
const send = (changes: Partial<Letter> = {}) =>
  mailer.deliver({
    id: randomUUID(),
    to: 'asa.ek@astorp.example',
    at: new Date('2026-11-23T08:00:00Z'),
    letter: { ...letter, ...changes },
  });

const say = (socket: Socket, at: keyof Answers, otherwise: string): void => {
  const words = answers[at] ?? otherwise;
  if (words === 'hang up') socket.destroy();
  else socket.write(`${words}\r\n`);
};

async function serve(socket: Socket): Promise<void> {
  sockets.push(socket);
  socket.on('error', () => undefined);
  say(socket, 'connect', '220 hello');
  let mail: string[] | undefined;
  for await (const line of createInterface({ input: socket })) {
    if (mail && line === '.') {
      got.push(mail);
      mail = undefined;
      say(socket, '.', '250 taken');
    } else if (mail) mail.push(line);
    else if (line.startsWith('EHLO')) socket.write('250 hello\r\n');
    else if (line.startsWith('MAIL')) say(socket, 'MAIL', '250 ok');
    else if (line.startsWith('RCPT')) say(socket, 'RCPT', '250 ok');
    else if (line === 'DATA') {
      mail = answers.DATA ? undefined : [];
      say(socket, 'DATA', '354 go on');
    } else socket.write('250 ok\r\n');
  }
}

beforeEach(async () => {
  [answers, got, sockets] = [{}, [], []];
  server = createServer((socket) => void serve(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  mailer = new Mailer({
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    from: 'Delakultur <delakultur@delakultur.example>',
  });
});
afterEach(() => {
  mailer.onModuleDestroy();
  for (const socket of sockets) socket.destroy();
  server.close();
});

describe('a mail', () => {
  it('is sent over a line that is kept for the next', async () => {
    expect([await send(), await send()]).toEqual([{ outcome: 'sent' }, { outcome: 'sent' }]);
    expect(got).toHaveLength(2);
    expect(sockets).toHaveLength(1);
  });

  it.each<[string, Answers, object]>([
    ['the server is not to be talked to', { connect: '554 not now' }, { outcome: 'refused', forGood: false }],
    ['the server hangs up at once', { connect: 'hang up' }, { outcome: 'refused', forGood: false }],
    ['there is no such recipient', { RCPT: '550 who' }, { outcome: 'refused', forGood: true }],
    ['the server greylists', { RCPT: '451 later' }, { outcome: 'refused', forGood: false }],
    ['the server takes no data', { DATA: '452 full' }, { outcome: 'refused', forGood: false }],
    ['the server does not want what it got', { '.': '554 spam' }, { outcome: 'refused', forGood: true }],
    ['the server could not keep it', { '.': '451 disk' }, { outcome: 'refused', forGood: false }],
    ['the line breaks before the mail', { RCPT: 'hang up' }, { outcome: 'refused', forGood: false }],
  ])('is certainly not sent when %s', async (_when, how, delivery) => {
    answers = how;
    expect(await send()).toMatchObject(delivery);
  });

  it('hangs in the air when the server had it and the line broke, and is not handed over again', async () => {
    answers = { '.': 'hang up' };
    expect(await send()).toMatchObject({ outcome: 'unknown' });
    answers = {};
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(got).toHaveLength(2);
  });

  it('goes over another line when the one that was kept is gone', async () => {
    await send();
    for (const socket of sockets) socket.destroy();
    expect(await send()).toEqual({ outcome: 'sent' });
    expect(got).toHaveLength(2);
  });

  it('is certainly not sent when nobody listens', async () => {
    server.close();
    expect(await send()).toMatchObject({ outcome: 'refused', forGood: false });
  });

  it('tells of a failure in codes alone, without whom it was for', async () => {
    answers = { RCPT: '550 asa.ek@astorp.example is unknown here' };
    expect(await send()).toEqual({ outcome: 'refused', forGood: true, error: 'EENVELOPE 550 RCPT TO' });
  });
});

const namesOf = (mail: readonly string[]) => mail.slice(0, mail.indexOf('')).flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);

describe('R5: a header', () => {
  it.each([
    'x\r\nBcc: evil@elsewhere.example',
    'x\nBcc: evil@elsewhere.example',
    'x\r\n\r\nbody',
    'x\u2028Bcc: y',
    'x\u0000\r\n.\r\nMAIL FROM:<a@b.example>',
  ])('cannot be slipped in by a subject: %j', async (subject) => {
    await send();
    await send({ subject });
    const [usual, odd] = got;
    expect(namesOf(odd!)).toEqual(namesOf(usual!));
    expect(got).toHaveLength(2);
  });

  it('says that nobody wrote this by hand, and how to end it', async () => {
    await send();
    expect(got[0]).toEqual(
      expect.arrayContaining([
        'Auto-Submitted: auto-generated',
        'List-Unsubscribe: <http://x.example/mejl?token=t>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    );
  });
});

it('is off without a server', () => {
  const off = new Mailer({ url: undefined, from: 'Delakultur <delakultur@delakultur.example>' });
  expect(off.isOn).toBe(false);
});
