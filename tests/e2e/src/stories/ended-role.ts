import { expect, vi } from 'vitest';
import { mailTo } from '../mails.ts';
import { look } from '../screen.ts';
import { type Stage, WIDE } from '../stage.ts';
import { articleOf, readyArticle } from './arranged.ts';

const TITLE = 'Hundra sätt att sortera knappar';
const DAY_MS = 86_400_000;

/** A release that waits for its time, set by somebody whose role ends before it: nothing is released by mistake, and nothing fails in silence. */
export async function endedRole(stage: Stage): Promise<void> {
  await readyArticle(stage, TITLE, 'Knapparna delade sig i två högar, sedan i sju.');
  await standsInForTwoDays(stage);
  const set = await setsTheTime(stage);
  await stage.passes(set);
  await isNotReleased(stage);
  await isTold(stage);
}

async function standsInForTwoDays(stage: Stage): Promise<void> {
  const henrik = await stage.enter('henrik.aalto', WIDE, '/tillsammans.html');
  const { hands, page } = henrik;
  const roles = page.locator('dk-organisation');
  await hands.press(roles.getByRole('button', { name: 'Familjen Helsingborg' }));
  await hands.press(roles.getByRole('button', { name: 'Ge en roll' }));
  await hands.choose(roles.getByRole('combobox', { name: 'Roll' }), 'Huvudredaktör');
  await hands.write(roles.getByRole('textbox', { name: 'Vem får rollen?' }), 'Leo');
  await hands.press(roles.getByRole('button', { name: /^Leo Marković/ }));
  await hands.write(roles.getByLabel('Sista dagen'), dayIn(stage, 1));
  await look(page, 'story-d-1-gives-role');
  await hands.press(roles.getByRole('button', { name: 'Ge rollen' }));
  await roles.getByText('Leo Marković har fått rollen som huvudredaktör.').waitFor();
  await look(page, 'story-d-2-has-role');
}

async function setsTheTime(stage: Stage): Promise<string> {
  const leo = await stage.enter('leo.markovic');
  const { desk, hands, page } = leo;
  await leo.openTask(TITLE);
  await leo.press('Välj en tid för släppet');
  await hands.write(desk.getByLabel('Dag'), dayIn(stage, 3));
  await look(page, 'story-d-3-sets-time');
  await leo.press('Bestäm tiden');
  await desk.getByText('Artikeln släpps').first().waitFor();
  await leo.show('Följer');
  await leo.openTask(TITLE, 'Släpps');
  await look(page, 'story-d-4-time-is-set');
  const { scheduledFor } = await articleOf(await stage.as('henrik.aalto'), TITLE, 'following');
  return scheduledFor!;
}

/** Held until it is told, so that «not yet» is no answer. */
async function isNotReleased(stage: Stage): Promise<void> {
  const mail = await mailTo(stage.platform, 'henrik.aalto', /kunde inte släppas på den tid/);
  expect(mail.text).not.toContain(TITLE);
  const henrik = await stage.as('henrik.aalto');
  const { id: articleId } = await vi.waitFor(() => articleOf(henrik, TITLE), { timeout: 60_000, interval: 250 });
  const { state, scheduledFor, history } = await henrik('article.read', { articleId });
  expect({ state, scheduledFor, last: history.at(-1) }).toMatchObject({
    state: 'ready',
    scheduledFor: null,
    last: { action: 'unschedule', by: null, reason: 'article-role-missing' },
  });
}

async function isTold(stage: Stage): Promise<void> {
  const henrik = await stage.enter('henrik.aalto');
  const { desk, page } = henrik;
  await henrik.openTask(TITLE);
  await desk
    .getByText(/^Artikeln skulle släppas .*, men det gick inte\./)
    .first()
    .waitFor();
  await desk.getByText('Den som bestämde tiden är inte huvudredaktör längre.').first().waitFor();
  await look(page, 'story-d-5-why-it-was-not-released');
  await henrik.show('Nytt');
  await desk.getByText('Artikeln kunde inte släppas på den tid som var bestämd.').first().waitFor();
  await look(page, 'story-d-6-notices');
}

/** As a field for days has it, so many days from now. */
const dayIn = ({ now }: Stage, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
