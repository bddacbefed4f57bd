import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium as chromiumProgram } from '@delakultur/stack';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Mailer } from '../../../../apps/people/src/mail/mailer.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

const to = { email: 'asa.ek@astorp.example' };
let mailbox: Mailbox;
let mailer: Mailer;
let browser: Browser;
let page: Page;
/** Somebody else's server, and what it was asked for. */
let elsewhere: Server;
let asked: string[];

beforeAll(async () => {
  mailbox = await startMailbox();
  mailer = new Mailer({ url: mailbox.smtpUrl, from: 'Delakultur <delakultur@delakultur.example>' });
  elsewhere = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  browser = await chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
  elsewhere?.closeAllConnections();
  mailer?.onModuleDestroy();
  await mailbox?.stop();
});
beforeEach(async () => {
  asked = [];
  page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' })).newPage();
});
afterEach(() => page.context().close());

const origin = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

/** Sends a mail with this markup, and opens it as a visitor does. */
async function open(html: string): Promise<void> {
  const count = (await mailbox.of(to)).length + 1;
  const letter = {
    subject: `Mejl ${count}`,
    text: 'Hej',
    html: `<!doctype html><html lang="sv"><body>${html}</body></html>`,
    unsubscribe: origin(),
  };
  await mailer.deliver({ id: randomUUID(), to: to.email, letter, at: new Date() });
  await mailbox.read(to, count);
  await page.goto(mailbox.url);
  await page.getByRole('link', { name: `Mejl ${count}`, exact: true }).click();
}

const violations = async () => (await new AxeBuilder({ page }).exclude('iframe').analyze()).violations.map(({ id }) => id);
const isTooWide = () => page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('a mail on the mailbox’s page', () => {
  it('leads the whole window to where its button leads', async () => {
    await open(`<p><a href="${origin()}/svar#token">Läs artikeln och svara</a></p>`);
    await page.frameLocator('iframe').getByRole('link').click();
    await expect.poll(() => page.url()).toBe(`${origin()}/svar#token`);
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/svar']);
  });

  it('runs nothing, fetches nothing and sends nothing by being looked at', async () => {
    await open(
      `<script>document.title = 'run'; location = '${origin()}/script'</script>
       <img src="${origin()}/picture" onerror="fetch('${origin()}/error')"><link rel="stylesheet" href="${origin()}/style">
       <iframe src="${origin()}/frame"></iframe><meta http-equiv="refresh" content="0;url=${origin()}/refresh">
       <form action="${origin()}/form"><button>Skicka</button></form><p style="background:url(${origin()}/background)">Hej</p>`,
    );
    await page.frameLocator('iframe').getByRole('button').click();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(page.url()).toContain('/mails/');
    expect(await page.title()).not.toBe('run');
  });

  it('cannot lead the window anywhere by itself', async () => {
    await open(`<base href="${origin()}/"><meta http-equiv="refresh" content="0;url=${origin()}/refresh"><p>Hej</p>`);
    await page.waitForTimeout(300);
    expect(page.url()).toContain('/mails/');
  });

  it('is readable for everyone, and fits a phone', async () => {
    await open(`<p>${'långtsammansattord'.repeat(20)}</p>`);
    expect(await violations()).toEqual([]);
    expect(await isTooWide()).toBe(false);
    await page.goto(mailbox.url);
    expect(await violations()).toEqual([]);
    expect(await isTooWide()).toBe(false);
  });
});
