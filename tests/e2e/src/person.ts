import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import type { RunningPlatform } from './started.ts';

const PASSWORD = 'delakultur';

/** One intranet, open in a tab, with whoever sits before it. */
export class Intranet {
  readonly page: Page;
  readonly hands: Hands;

  private constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
  }

  static async open(context: BrowserContext, platform: RunningPlatform, kommun: string, path: string, hands: Hands): Promise<Intranet> {
    return Intranet.at(context, new URL(path, platform.intranets.find((one) => one.kommun === kommun)!.url), hands);
  }

  /** Any page with our widgets on it. */
  static async at(context: BrowserContext, address: URL, hands: Hands): Promise<Intranet> {
    const page = await context.newPage();
    await page.goto(address.href);
    return new Intranet(page, hands);
  }

  get desk(): Locator {
    return this.page.locator('dk-editorial-desk');
  }

  get form(): Locator {
    return this.page.locator('dk-submission-form');
  }

  /** Presses a button of the desk. */
  press(name: string): Promise<void> {
    return this.hands.press(this.desk.getByRole('button', { name, exact: true }));
  }

  /** Signs in, or changes who is signed in, as the person does: by the button and the window that opens. */
  async become(username: string): Promise<void> {
    await this.page.bringToFront();
    const change = this.page.getByRole('button', { name: 'Byt konto' });
    const begin = this.page.getByRole('button', { name: 'Logga in' });
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), this.hands.press(change.or(begin).first())]);
    await this.signInWith(popup, username);
  }

  /** Signs in on our own page, which is left for it and comes back. */
  async signInHere(username: string): Promise<void> {
    const address = this.page.url();
    await this.hands.press(this.desk.getByRole('button', { name: 'Logga in' }));
    await this.fillIn(this.page, username);
    await this.page.waitForURL((url) => url.href.startsWith(address));
  }

  /** Turns to another of the desk's lists. */
  show(list: string): Promise<void> {
    return this.hands.press(this.desk.getByRole('tab', { name: new RegExp(`^${list}`) }));
  }

  /** Gives the password once more, where an act asks for it. */
  async confirm(): Promise<void> {
    const again = this.desk.getByRole('button', { name: 'Logga in igen' });
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), this.hands.press(again)]);
    const closed = popup.waitForEvent('close');
    await this.hands.write(popup.locator('input[name=password]:visible'), PASSWORD);
    await this.hands.press(popup.locator('[type=submit]:visible').first());
    await closed;
  }

  /** Comes back to the window after a while. Browsers under test have the focus all the time, and tell nobody. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  }

  /** Opens an article from the list in sight. */
  async openTask(title: string, status = ''): Promise<void> {
    await this.hands.press(this.desk.getByRole('button', { name: new RegExp(`${title}.*${status}`) }).first());
    await this.desk.getByRole('heading', { name: title }).first().waitFor();
  }

  private async signInWith(popup: Page, username: string): Promise<void> {
    const closed = popup.waitForEvent('close');
    const name = popup.locator('input[name=username]:visible');
    // Single sign-on may know somebody of another municipality already: the window says so.
    const somebodyElse = popup.getByRole('button', { name: 'Byt konto' });
    await name.or(somebodyElse).first().waitFor();
    if (await somebodyElse.isVisible()) await this.hands.press(somebodyElse);
    await this.fillIn(popup, username);
    await closed;
  }

  /** Fills in the sign-in's form, or Keycloak's two of them. */
  private async fillIn(page: Page, username: string): Promise<void> {
    const password = page.locator('input[name=password]:visible');
    const next = page.locator('[type=submit]:visible').first();
    await this.hands.write(page.locator('input[name=username]:visible'), username);
    if (!(await password.isVisible())) await this.hands.press(next);
    await this.hands.write(password, PASSWORD);
    await this.hands.press(next);
  }
}
