import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@delakultur/stack';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Api, signInOverHttp } from './api.ts';
import { finger, mouse } from './hands.ts';
import { Intranet } from './person.ts';
import { ownOrigin, type RunningPlatform } from './started.ts';

export const SITE = 'familjen-helsingborg';
export const WIDE = 1280;
export const PHONE = 360;
/** How long anything may take to come up on a machine with other work to do. */
export const PATIENCE_MS = 90_000;

/** Where a story plays: one platform, browsers, and a clock that both go by. */
export class Stage {
  readonly platform: RunningPlatform;
  readonly surprises: string[] = [];
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  #offsetMs = 0;

  constructor(platform: RunningPlatform, browser: Browser) {
    this.platform = platform;
    this.#browser = browser;
  }

  get now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** A browser of its own, where nobody has signed in. */
  async browser(width: number, lang = 'sv-SE'): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      ...(width === PHONE ? { viewport: { width, height: 780 }, hasTouch: true } : { viewport: { width, height: 900 } }),
      locale: lang,
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('weberror', (error) => this.surprises.push(error.error().message));
    if (this.#offsetMs) await context.addInitScript(runAhead, this.#offsetMs);
    this.#contexts.push(context);
    return context;
  }

  /** Somebody before their desk: on the intranet of their municipality, or on our own page where it has none. */
  async enter(username: string, width: number = WIDE, path = '/mitt-skrivbord.html'): Promise<Intranet> {
    const { accounts, intranets } = this.platform;
    const kommun = accounts.find((account) => account.username === username)?.kommun;
    const context = await this.browser(width);
    const home = intranets.find((intranet) => intranet.kommun === kommun);
    const at = home ? new URL(path, home.url) : new URL(`/mitt?site=${SITE}`, ownOrigin(this.platform));
    const place = await Intranet.at(context, at, width === PHONE ? finger : mouse);
    await (home ? place.become(username) : place.signInHere(username));
    return place;
  }

  /** Somebody who has come to an article from the list on our own pages. */
  async reads(title: string, width: number = WIDE): Promise<Page> {
    const page = await (await this.browser(width)).newPage();
    const list = new URL(`/${SITE}`, ownOrigin(this.platform));
    await page.goto(list.href);
    const address = await page.locator('dk-article-feed a', { hasText: title }).first().getAttribute('href');
    await page.goto(new URL(address!, list).href);
    return page;
  }

  /** Everybody leaves. */
  async clear(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
  }

  /** What is not the story, somebody does without a browser. */
  as(username: string): Promise<Api> {
    return signInOverHttp(this.platform, username);
  }

  /** It becomes a little later than that; the services begin again by the new time. */
  async passes(moment: string | Date): Promise<void> {
    const at = new Date(new Date(moment).getTime() + 2 * 60_000);
    const word = at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
    const args = [join(ROOT, 'apps/launcher/src/clock.ts'), word, '--port-base', String(this.platform.portBase)];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    at.setSeconds(0, 0);
    this.#offsetMs = at.getTime() - Date.now();
  }
}

/** A page's clock runs ahead of the machine's as the platform's does. */
function runAhead(offsetMs: number): void {
  const Machine = Date;
  const now = (): number => Machine.now() + offsetMs;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self) as Date,
    apply: () => new Machine(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)) as unknown,
  });
}
