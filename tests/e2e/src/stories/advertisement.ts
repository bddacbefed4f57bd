import { expect } from 'vitest';
import type { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import { PHONE, type Stage } from '../stage.ts';
import { send, write, writeText } from '../writing.ts';
import { articleOf } from './arranged.ts';

const TITLE = 'Broar som bär';
const ADVERT = 'Byggsatsen är bäst i test. Beställ nu i Legobutiken, kampanjpris hela veckan.';
const BRIDGES = 'Barnen byggde broar av klossar och räknade hur många bilar som fick plats.';
const TIRED = 'Ett barn sa att bron var trött i mitten.';
const MENDED = 'Vi la fram klossar i tre storlekar och sa ingenting om hur de skulle användas.';
const OWN_WORDS = 'Butiken får stå tillbaka. Vad gjorde barnen med klossarna?';

/** What begins as an advertisement in Åstorp, and becomes something to use on Monday. */
export async function advertisement(stage: Stage): Promise<void> {
  const asa = await stage.enter('asa.ek');
  await sendsInSpiteOfTheHint(asa);
  await managerAgrees(stage);
  const samira = await stage.enter('samira.haddad');
  await editorAsksForChanges(samira);
  await authorMends(asa);
  await editorProposes(samira);
  await authorAcceptsSome(asa);
  await samira.comeBack();
  await samira.openTask(TITLE);
  await samira.press('Lämna vidare till huvudredaktören');
  await samira.desk.getByText('Artikeln är hos huvudredaktören.').waitFor();
  await chiefEditorReleases(stage);
  await readerSeesIt(stage);
}

async function sendsInSpiteOfTheHint(asa: Intranet): Promise<void> {
  const { form, page } = asa;
  await write(asa, { title: TITLE, text: [ADVERT, BRIDGES, TIRED].join('\n\n'), schoolForm: 'Förskola', topic: 'Matematik' });
  await form.getByText(/kan läsas som reklam/).waitFor();
  await look(page, 'story-b-1-hint');
  await send(asa, 'Skicka till din chef');
  await form.getByText('Nu ligger artikeln hos Karin Lund').waitFor();
}

async function managerAgrees(stage: Stage): Promise<void> {
  const karin = await stage.as('karin.lund');
  const { id: articleId, version } = await articleOf(karin, TITLE);
  await karin('article.agree', { articleId, version });
}

async function editorAsksForChanges(samira: Intranet): Promise<void> {
  const { desk, hands, page } = samira;
  await samira.openTask(TITLE);
  await hands.press(desk.getByRole('button', { name: 'Kommentera stycke 3' }));
  await hands.write(desk.getByRole('textbox', { name: 'Din kommentar till stycket' }), 'Den meningen vill jag läsa mer om.');
  await hands.press(desk.getByRole('group', { name: 'Kommentarer till stycke 3' }).getByRole('button', { name: 'Skicka' }));
  await desk.getByText('Den meningen vill jag läsa mer om.').waitFor();
  await samira.press('Be om ändringar');
  await hands.tick(desk.getByRole('radio', { name: 'Reklam' }));
  await hands.write(desk.getByRole('textbox', { name: 'Vad behöver ändras?' }), OWN_WORDS);
  await look(page, 'story-b-2-changes-requested');
  await samira.press('Skicka till skribenten');
  await desk.getByText('Skickat. Artikeln är ett utkast hos Åsa Ek igen.').waitFor();
}

async function authorMends(asa: Intranet): Promise<void> {
  const { form, page } = asa;
  await asa.comeBack();
  await asa.openTask(TITLE);
  await asa.press('Skriv vidare');
  await form.getByText(OWN_WORDS).waitFor();
  await look(page, 'story-b-3-mending');
  await writeText(asa, [MENDED, '## Så gick det', BRIDGES, TIRED].join('\n\n'));
  await form.getByText(/kan läsas som reklam/).waitFor({ state: 'detached' });
  await form.getByText('Sparat nyss').waitFor();
  await send(asa, 'Skicka tillbaka till redaktören');
  await form.getByText('Nu ligger artikeln hos Samira Haddad').waitFor();
}

/** What was said of the third passage stands beside the fourth, which it has become. */
async function editorProposes(samira: Intranet): Promise<void> {
  const { desk, hands, page } = samira;
  await samira.comeBack();
  await samira.openTask(TITLE);
  const said = desk.getByRole('group', { name: 'Kommentarer till stycke 4' });
  await said.getByText('Den meningen vill jag läsa mer om.').waitFor();
  await look(page, 'story-b-4-comment-survived');
  await samira.press('Föreslå en text');
  await hands.write(desk.getByRole('textbox', { name: 'Rubrik' }), 'Broar som håller');
  const proposed = [MENDED, '## Så gick det', `${BRIDGES} Elva, när den sprack.`, 'Ett barn sa att bron var slut.'];
  await writeText(samira, proposed.join('\n\n'), desk);
  await samira.press('Skicka förslaget');
  await desk.getByText('Förslaget är skickat.').waitFor();
}

async function authorAcceptsSome(asa: Intranet): Promise<void> {
  const { desk, hands, page } = asa;
  await asa.comeBack();
  await asa.openTask(TITLE);
  const answer = async (change: RegExp, word: string): Promise<void> =>
    hands.tick(desk.getByRole('group', { name: change }).getByRole('radio', { name: word }));
  await answer(/Ändring 1 av 3/, 'Behåll min text');
  await answer(/Ändring 2 av 3/, 'Ja, ändra');
  await answer(/Ändring 3 av 3/, 'Behåll min text');
  await hands.write(desk.getByRole('textbox', { name: 'Vad vill du ha annorlunda?' }), 'Det var just så barnet sa.');
  await look(page, 'story-b-5-some-accepted');
  await asa.press('Skicka ditt svar');
  await desk.getByText('Ditt svar är skickat. Nu är det redaktörens tur igen.').waitFor();
}

async function chiefEditorReleases(stage: Stage): Promise<void> {
  const henrik = await stage.enter('henrik.aalto');
  await henrik.openTask(TITLE);
  await henrik.desk.getByText('Karin Lund, chef, sa ja').first().waitFor();
  await henrik.desk.getByText('Åsa Ek skrev texten och har sagt ja till de ändringar som är med.').waitFor();
  await look(henrik.page, 'story-b-6-preflight');
  await henrik.press('Släpp artikeln');
  await henrik.desk.getByText('Artikeln är släppt.').waitFor();
}

async function readerSeesIt(stage: Stage): Promise<void> {
  const page = await stage.reads(TITLE, PHONE);
  await page.getByText(`${BRIDGES} Elva, när den sprack.`).waitFor();
  expect(await page.getByText(TIRED).count()).toBe(1);
  await page.getByRole('link', { name: /CC BY-NC-ND 4.0/ }).waitFor();
  await look(page, 'story-b-7-read');
}
