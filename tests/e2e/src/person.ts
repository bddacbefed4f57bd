import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { RunningPlatform } from './started.ts';

const PASSWORD = 'delakultur';

/** One intranet, open in a tab, with whoever sits before it. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, { intranets }: RunningPlatform, kommun: string, path = '/mitt-skrivbord.html'): Promise<Desk> {
    const page = await context.newPage();
    await page.goto(new URL(path, intranets.find((one) => one.kommun === kommun)!.url).href);
    return new Desk(page);
  }

  get desk(): Locator {
    return this.page.locator('dk-editorial-desk');
  }

  get form(): Locator {
    return this.page.locator('dk-submission-form');
  }

  /** Signs in, or changes who is signed in, as the person does: by the button and the window that opens. */
  async become(username: string): Promise<void> {
    const change = this.desk.getByRole('button', { name: 'Byt konto' });
    const begin = this.desk.getByRole('button', { name: 'Logga in' });
    await change.or(begin).first().waitFor();
    const [popup] = await Promise.all([this.page.waitForEvent('popup'), change.or(begin).first().click()]);
    await fillIn(popup, username);
  }

  /** Opens an article from the list under «Att göra». */
  async openTask(title: string): Promise<void> {
    await this.desk
      .getByRole('button', { name: title })
      .or(this.desk.getByRole('link', { name: title }))
      .first()
      .click();
    await this.desk.getByRole('heading', { name: title }).first().waitFor();
  }
}

/** Fills in the sign-in's form, or Keycloak's two of them, until the window closes. */
async function fillIn(popup: Page, username: string): Promise<void> {
  const closed = popup.waitForEvent('close');
  const name = popup.locator('input[name=username]:visible');
  const password = popup.locator('input[name=password]:visible');
  const next = popup.locator('[type=submit]:visible').first();
  // Single sign-on may know somebody of another municipality already: the window says so.
  const somebodyElse = popup.getByRole('button', { name: 'Byt konto' });
  await name.or(somebodyElse).first().waitFor();
  if (await somebodyElse.isVisible()) await somebodyElse.click();
  await name.fill(username);
  if (!(await password.isVisible())) await next.click();
  await password.fill(PASSWORD);
  await next.click();
  await closed;
}
