import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import { PHONE, type Stage, WIDE } from '../stage.ts';
import { send } from '../writing.ts';
import { cameraRoll, type Chosen, toldBy, worksheet } from './camera-roll.ts';

interface Telling {
  readonly title: string;
  readonly width: number;
  /** Prefix of the pictures that are kept. */
  readonly name: string;
  /** Whether the net goes while pictures are carried up. */
  readonly losesNet: boolean;
}

export const ON_A_PHONE: Telling = { title: 'Kottar på våg', width: PHONE, name: 'story-h-phone', losesNet: true };
export const ON_A_DESK: Telling = { title: 'Kottar på våg, en gång till', width: WIDE, name: 'story-h-wide', losesNet: false };

const ALTS = ['Tre kottar på rad i gräset', 'Barn med ryggen mot oss vid en balansvåg', 'En urklippt kotte bredvid en vante'] as const;
const CAPTION = 'Den längsta var inte den tyngsta.';
const FILE = 'Kottprotokoll att skriva ut';
const FACTS = { Ålder: '4–5 år', Tid: 'En förmiddag', Material: 'Balansvåg, kottar och vantar', Läroplansmål: 'Jämföra och mäta' } as const;
const ANSWERS = {
  'Vad ska barnen eller eleverna lära sig?': 'Att gissa först och väga sedan.',
  'Vad behöver du?': 'En våg som alla når',
  'Så gör du, steg för steg': 'Gissa vad som väger mest, och skriv upp gissningen.',
  'Vad är bra att tänka på?': 'Blöta vantar väger mer än man tror.',
} as const;
/** Which of them is written while the pictures are on their way. */
const MEANWHILE = 'Vad är bra att tänka på?';

/** Three pictures, a facts box and a file, written where the net comes and goes, and seen by everybody on the way to a reader. */
export async function pictures(stage: Stage, telling: Telling): Promise<void> {
  const { title, width, name } = telling;
  await teacherWrites(stage, telling);
  await managerAgrees(stage, telling);

  const samira = await stage.enter('samira.haddad', width);
  await samira.openTask(title);
  await seesPictures(samira.desk);
  await look(samira.page, `${name}-09-editor`);
  await passesOn(samira);
  await chiefEditorMayNotRelease(stage, telling);
  await editorCorrects(stage, telling);
  await chiefEditorReleases(stage, telling);

  await isReadInHoganas(stage, telling);
  await isReadOnOurPages(stage, telling);
}

async function teacherWrites(stage: Stage, { title, width, name, losesNet }: Telling): Promise<void> {
  const asa = await stage.enter('asa.ek', width);
  const { form, hands, page } = asa;
  await begins(asa, title);
  await fillsFacts(form);
  for (const [question, answer] of Object.entries(ANSWERS)) if (question !== MEANWHILE) await answers(asa, question, answer);
  await form.getByText('Sparat nyss').waitFor();
  await look(page, `${name}-01-template`);

  await (losesNet ? losesTheNetWhileItUploads(asa, name) : writesWhileItUploads(asa));
  await tile(form, 3).waitFor();
  await isHelpedWithHeic(asa, name);
  await describes(asa, name);
  await choose(asa, 'Lägg till filer', [await worksheet(page.context().browser()!)]);
  const label = form.getByRole('textbox', { name: 'Vad ska filen heta i texten?' });
  await form.getByText('Filen är klar.').waitFor();
  expect(await label.inputValue()).toBe('kott protokoll 2');
  await hands.write(label, FILE);
  await label.blur();

  await hands.choose(form.getByRole('combobox', { name: 'Skolform' }), 'Förskola');
  await hands.choose(form.getByRole('combobox', { name: 'Tema' }), 'Matematik');
  await form.getByText('Alla 3 bilder är beskrivna').waitFor();
  await form.getByText('Sparat nyss').waitFor();
  await look(page, `${name}-06-ready`);
  await send(asa, 'Skicka till din chef');
  await form.getByText('Nu ligger artikeln hos Karin Lund').waitFor();
  await look(page, `${name}-07-sent`);
}

async function begins({ form, hands }: Intranet, title: string): Promise<void> {
  const another = form.getByRole('button', { name: 'Börja på något nytt' });
  const heading = form.getByRole('textbox', { name: 'Rubrik' });
  await form.getByText('Inloggad som').waitFor();
  await heading.or(another).first().waitFor();
  if (await another.isVisible()) await hands.press(another);
  await hands.write(heading, title);
  await hands.press(form.getByRole('button', { name: 'Lektionsidé' }));
  await form.getByRole('heading', { name: MEANWHILE }).waitFor();
}

async function fillsFacts(form: Locator): Promise<void> {
  const box = form.getByRole('group', { name: 'Så här gjorde vi' });
  for (const [line, said] of Object.entries(FACTS)) await box.getByLabel(line).fill(said);
}

/** In the paragraph, or the item of a list, below a question of the template. */
async function answers({ form, hands, page }: Intranet, question: string, answer: string): Promise<void> {
  await hands.press(
    form.getByRole('heading', { name: question }).locator('xpath=following-sibling::*[1]').locator('xpath=descendant-or-self::p'),
  );
  // Quicker than any hand: until the editor has seen that no card is chosen any more.
  await form.locator('.card.selected').waitFor({ state: 'detached' });
  await page.keyboard.insertText(answer);
  await form.getByText(answer).waitFor();
}

async function choose({ form, hands, page }: Intranet, button: string, files: readonly Chosen[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press(form.getByRole('button', { name: button }))]);
  await chooser.setFiles([...files]);
}

/** The net goes before the second piece of the heaviest picture, and comes back when something has been written without it. */
async function losesTheNetWhileItUploads(asa: Intranet, name: string): Promise<void> {
  const { form, page } = asa;
  const lost = await losesNetBeforeSecondPiece(page);
  await choose(asa, 'Lägg till bilder', await roll());
  await lost();
  await answers(asa, MEANWHILE, ANSWERS[MEANWHILE]);
  await form.getByText('Du är offline. Texten finns kvar här i fönstret').waitFor();
  await form.getByText('Väntar på nätet. Vi fortsätter av oss själva.').first().waitFor();
  await form.getByRole('progressbar', { name: 'Så långt har IMG_0411.JPG kommit' }).waitFor();
  await look(page, `${name}-02-offline`);
  await page.context().setOffline(false);
  await form.getByText('Sparat nyss').waitFor();
}

async function writesWhileItUploads(asa: Intranet): Promise<void> {
  await choose(asa, 'Lägg till bilder', await roll());
  await answers(asa, MEANWHILE, ANSWERS[MEANWHILE]);
}

async function losesNetBeforeSecondPiece(page: Page): Promise<() => Promise<void>> {
  const begun = new Set<string>();
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  await page.route('**/v1/uploads/*', async (route, request) => {
    const isSecond = request.method() === 'PATCH' && begun.has(request.url());
    if (request.method() === 'PATCH') begun.add(request.url());
    if (!isSecond) return route.continue();
    await page.context().setOffline(true);
    await route.abort('internetdisconnected');
    resolve();
  });
  return async () => {
    await lost;
    await page.unroute('**/v1/uploads/*');
  };
}

async function isHelpedWithHeic({ form, hands, page }: Intranet, name: string): Promise<void> {
  await form.getByText('Bilden är sparad som HEIC').waitFor();
  await form.getByText('iPhone och iPad').waitFor();
  await look(page, `${name}-03-heic`);
  await hands.press(form.getByRole('button', { name: 'Ta bort: IMG_0413.HEIC' }));
  await form.getByText('Bilden är sparad som HEIC').waitFor({ state: 'detached' });
}

/** What is the same for all is answered once; then each says what is its own, and one that children are in it. */
async function describes({ form, hands, page }: Intranet, name: string): Promise<void> {
  for (const [at, alt] of ALTS.entries()) {
    const one = tile(form, at + 1);
    const toggle = one.getByRole('button', { name: /^(Beskriv bilden|Ändra beskrivningen|Stäng): / });
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await hands.press(toggle);
    await hands.write(one.getByRole('textbox', { name: 'Vad visar bilden?' }), alt);
    if (at === 0) {
      await hands.write(one.getByRole('textbox', { name: 'Bildtext' }), CAPTION);
      await hands.tick(one.getByRole('radio', { name: 'Ingen går att känna igen' }));
      await hands.tick(one.getByRole('radio', { name: 'Jag eller min kollega har gjort den' }));
      await hands.press(one.getByRole('button', { name: 'Svara samma för de 2 andra bilderna' }));
      await form.getByText('2 andra bilder har fått samma svar.').waitFor();
      await look(page, `${name}-04-describes`);
    }
    if (at === 1) {
      await hands.tick(one.getByRole('radio', { name: 'Barn eller elever' }));
      await one.getByText('men den kan inte släppas med bilden i').waitFor();
    }
    await hands.tick(one.getByRole('radio', { name: 'Nej', exact: true }));
    await one.getByText('Svaren är sparade.').waitFor();
    if (at === 1) await look(page, `${name}-05-children`);
  }
}

const tile = (form: Locator, number: number): Locator =>
  form
    .getByRole('list', { name: 'I texten' })
    .getByRole('listitem')
    .filter({ hasText: `Bild ${number}` });

async function managerAgrees(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const karin = await stage.enter('karin.lund', width);
  await karin.openTask(title);
  await seesPictures(karin.desk);
  await look(karin.page, `${name}-08-manager`);
  await karin.press('Ja, jag är med på det');
  await karin.desk.getByText('Ditt ja är skickat.').waitFor();
}

async function passesOn(editor: Intranet): Promise<void> {
  await editor.press('Lämna vidare till huvudredaktören');
  await editor.desk.getByText('Artikeln är hos huvudredaktören.').waitFor();
}

async function chiefEditorMayNotRelease(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const henrik = await stage.enter('henrik.aalto', width);
  const { desk, hands, page } = henrik;
  await henrik.openTask(title);
  await seesPictures(desk);
  await desk.getByText('Bild 2: barn eller elever går att känna igen. Artikeln kan inte släppas med den i').first().waitFor();
  await tries(henrik, desk.getByText('Artikeln är inte släppt: i en bild går barn eller elever att känna igen'));
  await look(page, `${name}-10-not-released`);
  await henrik.press('Skicka tillbaka till redaktören');
  await hands.write(
    desk.getByRole('textbox', { name: 'Vad behöver göras?' }),
    'Barnen på bild 2 står med ryggen mot oss. Går någon att känna igen?',
  );
  await henrik.press('Skicka tillbaka');
  await desk.getByText('Artikeln är tillbaka hos redaktören.').waitFor();
}

/** Nobody can be recognised in it: that is what the picture shows. */
async function editorCorrects(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const samira = await stage.enter('samira.haddad', width);
  const { desk, hands, page } = samira;
  await samira.openTask(title);
  await desk.getByText('Går någon att känna igen?').first().waitFor();
  await hands.press(desk.getByRole('button', { name: 'Ändra uppgifterna: Bild 2' }));
  await hands.tick(desk.getByRole('radio', { name: 'Ingen går att känna igen' }));
  await look(page, `${name}-11-corrects`);
  await samira.press('Spara uppgifterna');
  await desk.getByText('Uppgifterna om bilden är sparade.').waitFor();
  await passesOn(samira);
}

async function chiefEditorReleases(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const henrik = await stage.enter('henrik.aalto', width);
  await henrik.openTask(title);
  await henrik.desk.getByText('Bild 2: ingen går att känna igen.').first().waitFor();
  await look(henrik.page, `${name}-12-preflight`);
  await tries(henrik, henrik.desk.getByText('Artikeln är släppt.'));
}

/** Presses release, and says once more who it is where that was a while ago. */
async function tries(henrik: Intranet, answer: Locator): Promise<void> {
  const again = henrik.desk.getByRole('heading', { name: 'Bekräfta att det är du' });
  await henrik.press('Släpp artikeln');
  await again.or(answer).first().waitFor();
  if (await again.isVisible()) await henrik.confirm();
  await answer.first().waitFor();
}

async function isReadInHoganas(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const page = await (await stage.browser(width)).newPage();
  await page.goto(new URL('/pedagogik.html', stage.platform.intranets.find(({ kommun }) => kommun === '1284')!.url).href);
  const feed = page.locator('dk-article-feed');
  await feed
    .getByRole('link', { name: title, exact: true })
    .or(feed.getByRole('button', { name: title, exact: true }))
    .first()
    .click();
  await feed.getByRole('heading', { name: title }).waitFor();
  await seesAll(feed);
  await look(page, `${name}-13-read`);
  await nothingIsTold(feed);
}

async function isReadOnOurPages(stage: Stage, { title, width, name }: Telling): Promise<void> {
  const page = await stage.reads(title, width);
  const article = page.locator('article');
  await seesAll(article);
  await look(page, `${name}-14-our-page`);
  const [download] = await Promise.all([page.waitForEvent('download'), article.getByRole('link', { name: FILE }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await download.delete();
}

async function seesAll(place: Locator): Promise<void> {
  await seesPictures(place);
  await place.getByText(CAPTION).waitFor();
  const facts = place.getByRole('region', { name: 'Så här gjorde vi' });
  for (const [line, said] of Object.entries(FACTS)) await facts.locator('div', { hasText: line }).getByText(said).waitFor();
  await place.getByText(ANSWERS[MEANWHILE]).waitFor();
  await place.getByRole('link', { name: FILE }).waitFor();
}

/** All three, each with the words that it is read out by: fetched, and not only asked for. */
async function seesPictures(place: Locator): Promise<void> {
  for (const alt of ALTS) {
    const image = place.getByRole('img', { name: alt });
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: { readonly naturalWidth: number }) => one.naturalWidth)).toBeGreaterThan(0);
  }
}

/** What readers are given in place of the pictures that were chosen: not where they were taken, nor when, nor with what. */
async function nothingIsTold(place: Locator): Promise<void> {
  const addresses: readonly string[] = await place
    .locator('picture')
    .locator('source, img')
    .evaluateAll((all) =>
      all.flatMap((one) => (one.getAttribute('srcset') ?? '').split(', ').map((entry: string) => entry.split(' ')[0]!)),
    );
  expect(addresses.length).toBeGreaterThanOrEqual(3 * 3);
  for (const address of addresses) {
    const response = await fetch(address.replace('delakultur.localhost', '127.0.0.1'));
    expect(response.status).toBe(200);
    const { file: _, jfif: __, riff: ___, ...told } = toldBy(Buffer.from(await response.arrayBuffer()));
    expect({ address, told }).toEqual({ address, told: {} });
  }
}

let made: Promise<readonly Chosen[]> | undefined;
const roll = (): Promise<readonly Chosen[]> => (made ??= cameraRoll());
