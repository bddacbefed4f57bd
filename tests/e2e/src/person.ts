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

  static async open(
    context: BrowserContext,
    { intranets }: RunningPlatform,
    kommun: string,
    path: string,
    hands: Hands,
  ): Promise<Intranet> {
    const page = await context.newPage();
    await page.goto(new URL(path, intranets.find((one) => one.kommun === kommun)!.url).href);
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
    const change = this.desk.getByRole('button', { name: 'Byt konto' });
    const begin = this.desk.getByRole('button', { name: 'Logga in' });
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), this.hands.press(change.or(begin).first())]);
    await this.signInWith(popup, username);
  }

  /** Opens an article from the list under «Att göra». */
  async openTask(title: string): Promise<void> {
    await this.hands.press(
      this.desk
        .getByRole('button', { name: title })
        .or(this.desk.getByRole('link', { name: title }))
        .first(),
    );
    await this.desk.getByRole('heading', { name: title }).first().waitFor();
  }

  /** Fills in the sign-in's form, or Keycloak's two of them, until the window closes. */
  private async signInWith(popup: Page, username: string): Promise<void> {
    const closed = popup.waitForEvent('close');
    const name = popup.locator('input[name=username]:visible');
    const password = popup.locator('input[name=password]:visible');
    const next = popup.locator('[type=submit]:visible').first();
    // Single sign-on may know somebody of another municipality already: the window says so.
    const somebodyElse = popup.getByRole('button', { name: 'Byt konto' });
    await name.or(somebodyElse).first().waitFor();
    if (await somebodyElse.isVisible()) await this.hands.press(somebodyElse);
    await this.hands.write(name, username);
    if (!(await password.isVisible())) await this.hands.press(next);
    await this.hands.write(password, PASSWORD);
    await this.hands.press(next);
    await closed;
  }
}
