import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { look } from '../screen.ts';
import { PATIENCE_MS, type Stage } from '../stage.ts';
import { send, writeText } from '../writing.ts';
import { articleOf, readyArticle } from './arranged.ts';

const TITLE = 'Mäta med fötter';
const OLD = 'Hallen var tjugo fötter lång.';
const NEW = 'Hallen var tjugo fötter lång, men arton för den som hade stövlar.';

/** A released article gets a new version, and is taken down when its author asks for it. */
export async function revision(stage: Stage): Promise<void> {
  await readyArticle(stage, TITLE, OLD);
  await released(stage);
  const reader = await stage.reads(TITLE);
  await authorWritesAnew(stage);
  await stillReads(reader, OLD);
  await goesTheSameWay(stage);
  await stillReads(reader, NEW);
  await reader.getByText('Uppdaterad').waitFor();
  await look(reader, 'story-c-2-updated');
  await authorAsksForWithdrawal(stage);
  await chiefEditorTakesItDown(stage);
  await shows(reader, reader.getByRole('heading', { name: 'Sidan finns inte' }));
  await look(reader, 'story-c-5-gone');
}

/** At the address that it has had all the while. The gateway hears of a release a moment after it. */
async function stillReads(reader: Page, text: string): Promise<void> {
  await shows(reader, reader.getByText(text, { exact: true }));
}

async function shows(reader: Page, wanted: Locator): Promise<void> {
  const comes = async (): Promise<boolean> => {
    await reader.reload();
    return wanted.isVisible();
  };
  await expect.poll(comes, { timeout: PATIENCE_MS, interval: 500 }).toBe(true);
}

async function released(stage: Stage): Promise<void> {
  const henrik = await stage.as('henrik.aalto');
  const { id: articleId, version } = await articleOf(henrik, TITLE);
  await henrik('article.release', { articleId, version });
}

async function authorWritesAnew(stage: Stage): Promise<void> {
  const asa = await stage.enter('asa.ek');
  const { form, page } = asa;
  await asa.show('Klart');
  await asa.openTask(TITLE);
  await asa.press('Skriv en ny version');
  await form.getByText('Det här är en ny version av en artikel som är släppt.').waitFor();
  await writeText(asa, NEW);
  await form.getByText('Sparat nyss').waitFor();
  await look(page, 'story-c-1-new-version');
  await send(asa, 'Skicka till din chef');
  await form.getByText('Nu ligger artikeln hos Karin Lund').waitFor();
}

async function goesTheSameWay(stage: Stage): Promise<void> {
  const [karin, samira] = await Promise.all([stage.as('karin.lund'), stage.as('samira.haddad')]);
  const { id: articleId, version } = await articleOf(karin, TITLE);
  const agreed = await karin('article.agree', { articleId, version });
  await samira('article.pass-on', { articleId, version: agreed.version });
  await released(stage);
}

async function authorAsksForWithdrawal(stage: Stage): Promise<void> {
  const asa = await stage.enter('asa.ek');
  const { desk, hands, page } = asa;
  await asa.show('Klart');
  await asa.openTask(TITLE, 'Släppt');
  await asa.press('Be om att artikeln tas ned');
  await hands.write(desk.getByRole('textbox', { name: 'Varför vill du att den tas ned?' }), 'Vi har slutat mäta så, och den leder fel.');
  await look(page, 'story-c-3-withdrawal');
  await asa.press('Skicka din begäran');
  await desk.getByText('Din begäran är skickad till huvudredaktören.').waitFor();
}

async function chiefEditorTakesItDown(stage: Stage): Promise<void> {
  const henrik = await stage.enter('henrik.aalto');
  const { desk, hands, page } = henrik;
  await henrik.openTask(TITLE);
  await desk.getByRole('blockquote').getByText('Vi har slutat mäta så, och den leder fel.').waitFor();
  await look(page, 'story-c-4-asked');
  await henrik.press('Ta ned artikeln');
  await hands.write(desk.getByRole('textbox', { name: 'Varför tas den ned?' }), 'Skribenten har bett om det.');
  await henrik.press('Ta ned artikeln nu');
  await desk.getByText('Artikeln är nedtagen. Ingen läsare ser den längre.').waitFor();
}
