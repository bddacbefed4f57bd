import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@delakultur/stack';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { Desk } from './person.ts';
import { look } from './screen.ts';
import type { RunningPlatform } from './started.ts';

export interface Journey {
  readonly title: string;
  /** Prefix of the pictures that are kept. */
  readonly name: string;
  readonly width: number;
}

const TEXT = 'Vi ställde fram en balansvåg i tamburen.\n\n## Så gjorde vi\n\nBarnen vägde vantar mot kottar, och fick fler frågor än svar.';

/** The way of one article through the region, by five people in one browser. */
export async function walk(browser: Browser, platform: RunningPlatform, { title, name, width }: Journey): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE', reducedMotion: 'reduce' });
  const surprises: string[] = [];
  context.on('weberror', (error) => surprises.push(error.error().message));
  const better = `${title}, sa Samira`;

  const hoganas = await Desk.open(context, platform, '1284', '/pedagogik.html');
  await hoganas.page.getByText('Hundra kottar är fler än man tror').waitFor();
  await look(hoganas.page, `${name}-1-feed`);

  const astorp = await Desk.open(context, platform, '1277');
  await astorp.become('asa.ek');
  await write(astorp, title);
  await look(astorp.page, `${name}-2-written`);
  await astorp.form.getByRole('button', { name: 'Skicka till din chef' }).click();
  await astorp.form.getByText('Nu ligger artikeln hos Karin Lund').waitFor();
  await look(astorp.page, `${name}-3-sent`);

  await astorp.become('karin.lund');
  await astorp.openTask(title);
  await look(astorp.page, `${name}-4-manager`);
  await astorp.desk.getByRole('button', { name: 'Ja, jag är med på det' }).click();
  await astorp.desk.getByText('Ditt ja är skickat.').waitFor();

  const helsingborg = await Desk.open(context, platform, '1283');
  await helsingborg.become('samira.haddad');
  await helsingborg.openTask(title);
  await helsingborg.desk.getByRole('textbox', { name: 'Skriv i samtalet' }).fill('Fin början! Jag har bara ändrat rubriken.');
  await helsingborg.desk.getByRole('button', { name: 'Skicka', exact: true }).click();
  await helsingborg.desk.getByText('Jag har bara ändrat rubriken.').waitFor();
  await helsingborg.desk.getByRole('button', { name: 'Föreslå en text' }).click();
  await helsingborg.desk.getByRole('textbox', { name: 'Rubrik' }).fill(better);
  await look(helsingborg.page, `${name}-5-wording`);
  await helsingborg.desk.getByRole('button', { name: 'Skicka förslaget' }).click();
  await helsingborg.desk.getByText('Förslaget är skickat.').waitFor();

  await astorp.become('asa.ek');
  await astorp.openTask(title);
  await look(astorp.page, `${name}-6-marked-changes`);
  await astorp.desk.getByRole('button', { name: 'Godkänn texten' }).click();
  await astorp.desk.getByText('Du har godkänt texten.').waitFor();

  await helsingborg.become('henrik.aalto');
  await helsingborg.openTask(better);
  await look(helsingborg.page, `${name}-7-preflight`);
  await helsingborg.desk.getByRole('button', { name: 'Släpp artikeln' }).click();
  await helsingborg.desk.getByText('Artikeln är släppt.').waitFor();

  await hoganas.page.getByRole('button', { name: /1 ny artikel/ }).click();
  await hoganas.page
    .getByRole('link', { name: better })
    .or(hoganas.page.getByRole('button', { name: better }))
    .first()
    .click();
  await hoganas.page.getByRole('heading', { name: better }).waitFor();
  await hoganas.page.getByText('Förskolan Kotten').first().waitFor();
  await look(hoganas.page, `${name}-8-read`);

  expect(surprises).toEqual([]);
  await context.close();
}

async function write({ form }: Desk, title: string): Promise<void> {
  const another = form.getByRole('button', { name: 'Börja på något nytt' });
  await form.getByRole('textbox', { name: 'Rubrik' }).or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  await form.getByRole('textbox', { name: 'Rubrik' }).fill(title);
  await form.getByRole('textbox', { name: 'Text' }).fill(TEXT);
  await form.getByRole('combobox', { name: 'Skolform' }).selectOption('forskola');
  await form.getByRole('combobox', { name: 'Tema' }).selectOption('matematik');
  await form.getByText('Sparat nyss').waitFor();
}

/** What the municipality's integrator is told, from the beginning of the year, as `npm run events` prints it. */
export async function heardBy(
  kommun: string,
  { portBase }: RunningPlatform,
  count: number,
): Promise<readonly { readonly type: string; readonly subject: string }[]> {
  const args = [
    join(ROOT, 'apps/launcher/src/events.ts'),
    '--kommun',
    kommun,
    '--from',
    '2026-01-01',
    '--port-base',
    String(portBase),
    '--json',
    '--count',
    String(count),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 20_000 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; subject: string });
}
