import { expect } from 'vitest';
import type { Api } from '../api.ts';
import { mouse } from '../hands.ts';
import { Intranet } from '../person.ts';
import { look } from '../screen.ts';
import { PHONE, type Stage, WIDE } from '../stage.ts';
import { write } from '../writing.ts';
import { articleOf } from './arranged.ts';

const TITLE = 'Kottar utan täckning';
const FIRST = 'Vi tog med telefonen ut i skogen för att skriva medan vi räknade.';
const IN_THE_WOODS = ' Där fanns inget nät, men kottar fanns det gott om.';
const AT_HOME = 'Ny början.';
const EDITOR = /\/text-editor-[^/]+\.js$/;
const PATIENT = { timeout: 60_000, interval: 250 };

/** A text that is begun on a phone, goes on without a network, is written over on another device, and is had back. */
export async function neverLost(stage: Stage): Promise<void> {
  const [phone, api] = [await stage.enter('asa.ek', PHONE), await stage.as('asa.ek')];
  await write(phone, { title: TITLE, text: FIRST, schoolForm: 'Förskola', topic: 'Matematik' });
  await phone.hands.press(phone.form.getByRole('button', { name: 'Markdown', exact: true, pressed: true }));
  await expect.poll(() => written(api), PATIENT).toMatchObject({ text: FIRST, topic: 'matematik' });
  await writesWithoutNetwork(phone, api);
  await writesOverItAtHome(await withoutEditor(stage), api);
  await seesItOnThePhone(phone);
  await hasItBack(phone, api);
}

/** What the server has. */
async function written(api: Api) {
  const { id: articleId } = await articleOf(api, TITLE);
  const { version, topic, body } = await api('article.read', { articleId });
  const words = (nodes: readonly object[]): string =>
    nodes.map((node) => ('text' in node ? String(node.text) : 'content' in node ? words(node.content as readonly object[]) : '')).join('');
  return { version, topic, text: words(body.content) };
}

const text = ({ form }: Intranet) => form.getByRole('textbox', { name: 'Text', exact: true });

async function type(on: Intranet, keys: string, words: string): Promise<void> {
  await text(on).click();
  await on.page.keyboard.press(keys);
  await on.page.keyboard.insertText(words);
}

async function writesWithoutNetwork(phone: Intranet, api: Api): Promise<void> {
  const { form, page } = phone;
  const { version } = await written(api);
  await page.context().setOffline(true);
  await type(phone, 'ControlOrMeta+End', IN_THE_WOODS.slice(0, 20));
  await form.getByText('Du är offline.').waitFor();
  await type(phone, 'ControlOrMeta+End', IN_THE_WOODS.slice(20));
  await look(page, 'story-g-1-offline');
  await page.context().setOffline(false);
  await form.getByText('Sparat nyss').waitFor();
  await expect.poll(() => written(api), PATIENT).toMatchObject({ text: FIRST + IN_THE_WOODS, version: version + 1 });
}

/** Another device, where what one writes with cannot be fetched at first. */
async function withoutEditor(stage: Stage): Promise<Intranet> {
  const context = await stage.browser(WIDE);
  await context.route(EDITOR, (route) => route.abort());
  const computer = await Intranet.open(context, stage.platform, '1277', '/mitt-skrivbord.html', mouse);
  await computer.become('asa.ek');
  return computer;
}

async function writesOverItAtHome(computer: Intranet, api: Api): Promise<void> {
  const { form, hands, page } = computer;
  await hands.press(form.getByRole('button', { name: `Fortsätt skriva: ${TITLE}` }));
  await form.getByText('Det går inte att skriva just nu').waitFor();
  await form.getByText(FIRST + IN_THE_WOODS).waitFor();
  await look(page, 'story-g-5-no-editor');
  await page.context().unroute(EDITOR);
  await hands.press(form.getByRole('button', { name: 'Försök igen' }));
  await text(computer).getByText(FIRST).waitFor();
  await type(computer, 'ControlOrMeta+a', AT_HOME);
  await expect.poll(async () => (await written(api)).text, PATIENT).toBe(AT_HOME);
}

async function seesItOnThePhone(phone: Intranet): Promise<void> {
  await phone.comeBack();
  await text(phone).getByText(AT_HOME).waitFor();
  await phone.form.getByText('Texten är ändrad på ett annat ställe.').waitFor();
  await look(phone.page, 'story-g-2-followed');
}

async function hasItBack(phone: Intranet, api: Api): Promise<void> {
  const { form, hands, page } = phone;
  await hands.press(form.getByRole('button', { name: 'Tidigare versioner' }));
  await hands.press(form.getByRole('button', { name: /du, \d\d ord/ }).first());
  await form.getByText('kommer tillbaka').waitFor();
  await look(page, 'story-g-3-versions');
  await hands.press(form.getByRole('button', { name: 'Ta tillbaka den här texten' }));
  await text(phone).getByText(FIRST).waitFor();
  await form.getByText('Du har tagit tillbaka en tidigare text.').waitFor();
  await expect.poll(async () => (await written(api)).text, PATIENT).toBe(FIRST + IN_THE_WOODS);
  await look(page, 'story-g-4-had-back');
}
