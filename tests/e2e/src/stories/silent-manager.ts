import { expect, vi } from 'vitest';
import { mailTo } from '../mails.ts';
import { mouse } from '../hands.ts';
import { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import { PHONE, type Stage } from '../stage.ts';
import { send, write } from '../writing.ts';
import { articleOf } from './arranged.ts';

const TITLE = 'Snigeln som ville bo i hallen';
const DRAFT = {
  title: TITLE,
  text: 'Det började med en snigel på en regnstövel.\n\n## Så gjorde vi\n\nBarnen byggde en hall åt den av mossa och kartong. Vi mätte hur långt den hann medan vi åt mellanmål.',
  schoolForm: 'Förskola',
  topic: 'Naturvetenskap',
};

/** A first-time author in Klippan, where no intranet has our widgets, and a manager who does not answer. */
export async function silentManager(stage: Stage): Promise<void> {
  await writesForTheFirstTime(stage);
  await isReminded(stage);
  await isBroughtToTheContactPerson(stage);
  await answersFromThePhone(stage);
  await editorSeesThatItIsTheFirst(stage);
}

async function writesForTheFirstTime(stage: Stage): Promise<void> {
  const nour = await stage.enter('nour.alkhatib', PHONE);
  const { form, hands, page } = nour;
  await write(nour, DRAFT);
  await hands.press(form.getByRole('button', { name: 'Läs och godkänn' }));
  await form.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' }).waitFor();
  await look(page, 'story-a-1-guidelines');
  await hands.press(form.getByRole('button', { name: 'Jag har läst och godkänner riktlinjerna' }));
  await form.getByText('Tack. Nu kan du skicka artikeln.').waitFor();
  await look(page, 'story-a-2-written');
  await send(nour, 'Skicka till din chef');
  await form.getByText('Nu ligger artikeln hos Lena Pettersson').waitFor();
  await look(page, 'story-a-3-sent');
}

async function isReminded(stage: Stage): Promise<void> {
  const asked = await mailTo(stage.platform, 'lena.pettersson', /^En artikel väntar på ditt svar$/);
  expect(asked.subject).not.toMatch(/Nour|Snigeln|Klippan/);
  await passesUntilNextPrompt(stage);
  await mailTo(stage.platform, 'lena.pettersson', /^Påminnelse: en artikel väntar på dig$/);
  const nour = await stage.enter('nour.alkhatib', PHONE);
  await nour.show('Följer');
  await nour.openTask(TITLE);
  await nour.desk.getByText(/Lena fick en påminnelse .*, och nästa kommer/).waitFor();
  await look(nour.page, 'story-a-4-author-sees-reminder');
}

async function isBroughtToTheContactPerson(stage: Stage): Promise<void> {
  await passesUntilNextPrompt(stage);
  await passesUntilNextPrompt(stage);
  const tomas = await stage.enter('tomas.grahn');
  await tomas.openTask(TITLE);
  await tomas.desk.getByText('Lena Pettersson har inte svarat på 10 dagar.').first().waitFor();
  await tomas.desk.getByText('Du kan hjälpa till: prata med chefen').waitFor();
  await look(tomas.page, 'story-a-5-contact-person');
}

async function answersFromThePhone(stage: Stage): Promise<void> {
  const { links } = await mailTo(stage.platform, 'lena.pettersson', /^Påminnelse: en artikel väntar på dig$/);
  const lena = await Intranet.at(await stage.browser(PHONE), new URL(links.find((link) => link.includes('/svar#'))!), mouse);
  const yes = lena.page.getByRole('button', { name: 'Ja, jag är med på det' });
  await yes.waitFor();
  await look(lena.page, 'story-a-6-manager-asked');
  await lena.hands.press(yes);
  await lena.page.getByRole('heading', { name: 'Tack, ditt ja är skickat' }).waitFor();
  await look(lena.page, 'story-a-7-manager-answered');
}

async function editorSeesThatItIsTheFirst(stage: Stage): Promise<void> {
  const samira = await stage.enter('samira.haddad');
  await samira.openTask(TITLE);
  await samira.desk.getByText('Lena Pettersson, chef, sa ja').first().waitFor();
  await samira.desk.getByText('Första artikeln för skribenten.').waitFor();
  await look(samira.page, 'story-a-8-editor');
}

/** Goes on to when the next thing happens by itself, and until it has happened. */
async function passesUntilNextPrompt(stage: Stage): Promise<void> {
  const nour = await stage.as('nour.alkhatib');
  const next = async (): Promise<string> => (await articleOf(nour, TITLE, 'following')).wait.nextReminder!;
  const due = await next();
  await stage.passes(due);
  await vi.waitFor(async () => expect(await next()).not.toBe(due), { timeout: 60_000, interval: 250 });
}
