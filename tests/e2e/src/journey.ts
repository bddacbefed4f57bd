import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from './hands.ts';
import { Intranet } from './person.ts';
import { look } from './screen.ts';
import { PATIENCE_MS } from './stage.ts';
import type { RunningPlatform } from './started.ts';
import { send, write } from './writing.ts';

export interface Journey {
  readonly title: string;
  /** Prefix of the pictures that are kept. */
  readonly name: string;
  readonly width: number;
  readonly hands: Hands;
}

const TEXT = 'Vi ställde fram en balansvåg i tamburen.\n\n## Så gjorde vi\n\nBarnen vägde vantar mot kottar, och fick fler frågor än svar.';

/** The way of one article through the region, by five people in one browser. */
export async function walk(browser: Browser, platform: RunningPlatform, { title, name, width, hands }: Journey): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  const surprises: string[] = [];
  context.on('weberror', (error) => surprises.push(error.error().message));
  const better = `${title}, sa Samira`;
  const open = (kommun: string, path: string): Promise<Intranet> => Intranet.open(context, platform, kommun, path, hands);

  const hoganas = await open('1284', '/pedagogik.html');
  await hoganas.page.getByText('Hundra kottar är fler än man tror').waitFor();
  await look(hoganas.page, `${name}-1-feed`);

  const astorp = await open('1277', '/mitt-skrivbord.html');
  await astorp.become('asa.ek');
  await write(astorp, { title, text: TEXT, schoolForm: 'Förskola', topic: 'Matematik' });
  await look(astorp.page, `${name}-2-written`);
  await send(astorp, 'Skicka till din chef');
  await astorp.form.getByText('Nu ligger artikeln hos Karin Lund').waitFor();
  await look(astorp.page, `${name}-3-sent`);

  await astorp.become('karin.lund');
  await astorp.openTask(title);
  await look(astorp.page, `${name}-4-manager`);
  await astorp.press('Ja, jag är med på det');
  await astorp.desk.getByText('Ditt ja är skickat.').waitFor();

  const helsingborg = await open('1283', '/mitt-skrivbord.html');
  await helsingborg.become('samira.haddad');
  await helsingborg.openTask(title);
  await coach(helsingborg, better, `${name}-5-wording`);

  await astorp.become('asa.ek');
  await astorp.openTask(title);
  await look(astorp.page, `${name}-6-marked-changes`);
  await astorp.press('Godkänn alla');
  await astorp.press('Skicka ditt svar');
  await astorp.desk.getByText('Du har godkänt texten.').waitFor();

  await helsingborg.become('henrik.aalto');
  await helsingborg.openTask(better);
  await look(helsingborg.page, `${name}-7-preflight`);
  await helsingborg.press('Släpp artikeln');
  await helsingborg.desk.getByText('Artikeln är släppt.').waitFor();

  await read(hoganas, better);
  await look(hoganas.page, `${name}-8-read`);
  expect(surprises).toEqual([]);
  await context.close();
}

async function coach({ desk, hands, page }: Intranet, better: string, name: string): Promise<void> {
  await hands.write(desk.getByRole('textbox', { name: 'Skriv i samtalet' }), 'Fin början! Jag har bara ändrat rubriken.');
  await hands.press(desk.getByRole('button', { name: 'Skicka', exact: true }));
  await desk.getByText('Jag har bara ändrat rubriken.').waitFor();
  await hands.press(desk.getByRole('button', { name: 'Föreslå en text' }));
  await hands.write(desk.getByRole('textbox', { name: 'Rubrik' }), better);
  await look(page, name);
  await hands.press(desk.getByRole('button', { name: 'Skicka förslaget' }));
  await desk.getByText('Förslaget är skickat.').waitFor();
}

/** The page has stood open all the while: the article shows itself without a reload, and does not jump in. */
async function read({ page, hands }: Intranet, title: string): Promise<void> {
  await page.bringToFront();
  await hands.press(page.getByRole('button', { name: /1 ny artikel/ }));
  await hands.press(
    page
      .getByRole('link', { name: title })
      .or(page.getByRole('button', { name: title }))
      .first(),
  );
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText('Förskolan Kotten').first().waitFor();
}
