import type { Operations } from '@delakultur/contracts/client';
import {
  aGuideline,
  focused,
  hoursAgo,
  never,
  offline,
  people,
  refuses,
  signedIn,
  stage,
  type Answers,
  type Stage,
} from '@delakultur/elements/testing';
import { createWidgetSdk, languagePlugin, type WidgetSdk } from '@delakultur/sdk';
import type { CDPSession as PlaywrightSession } from '@vitest/browser-playwright';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent, type Locator } from 'vitest/browser';
import './municipality.define.ts';
import type { Municipality } from './municipality.element.ts';
import { aBroadcast, aReceipt, aWish, meIn, SITE, siteWith } from './test-answers.ts';

const LONG = { timeout: 20_000 };
let sdk: WidgetSdk;
let root: HTMLElement;

beforeEach(async () => {
  root = document.createElement('main');
  document.body.replaceChildren(root);
  document.documentElement.lang = 'sv';
  document.title = 'Kommunerna';
  await page.viewport(1280, 800);
  sdk = createWidgetSdk({ endpoint: new URL('http://delakultur.localhost/'), plugins: [languagePlugin()] });
  await sdk.ready;
});
afterEach(async () => {
  root.remove();
  await sdk.dispose();
});

async function open(
  answers: Answers,
  person: keyof typeof people | null,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Stage & { element: Municipality }> {
  const on = stage(root, answers, person ? signedIn(people[person]) : undefined);
  const element = document.createElement('dk-municipality') as Municipality;
  for (const [name, value] of Object.entries({ site: SITE, kommun: '1277', ...attributes })) element.setAttribute(name, value);
  const h1 = document.createElement('h1');
  h1.textContent = 'Start';
  root.append(h1, element);
  await element.updateComplete;
  return { ...on, element };
}

const chief = meIn('chief-editor', 'chief-editor');
const contact = meIn('author', 'contact-person');
const staff = meIn('colleague', 'staff');

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
const fitsAndIsAccessible = async (): Promise<void> => {
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
};
const hasFocus = (locator: Locator): true | string =>
  locator.elements().includes(focused() as HTMLElement) || `the focus is on ${focused()?.outerHTML}`;
const inputsOf = (on: Stage, name: keyof Operations) => on.calls.filter((call) => call.name === name).map(({ input }) => input);

const forceColours = (value: 'active' | 'none', session: PlaywrightSession = cdp()): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

it('tells whoever answers for a municipality how much room its pictures take, and nobody else', async () => {
  await open(siteWith(contact), 'author');
  await expect.element(page.getByText('Bilder och filer från Åstorp tar 1,2 GB av 20 GB.')).toBeVisible();
  expect(await violations()).toEqual([]);
  root.replaceChildren();
  const on = await open(siteWith(chief), 'chief-editor');
  await expect.element(page.getByRole('table')).toBeVisible();
  expect(inputsOf(on, 'media.quota')).toEqual([]);
});

describe('accessibility', () => {
  it('has nothing that axe objects to: signed out, waiting, failed', async () => {
    const { session, answer } = await open(siteWith(chief, {}, { 'coverage.read': never }), null);
    await expect.element(button('Logga in')).toBeVisible();
    expect(await violations()).toEqual([]);
    session.become({ phase: 'signed-in', person: signedIn(people['chief-editor']) });
    await expect.element(page.getByText('Hämtar …')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    answer({ 'broadcast.list': offline });
    await tab('Nyheter').click();
    await expect.element(page.getByRole('alert').getByText('Det här kunde inte hämtas')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('has nothing that axe objects to, and does not scroll sideways at 320 px: every part, for a chief editor', async () => {
    await page.viewport(320, 700);
    const long = 'Huvudlärspridarträffsutvärderingssammanställningsarbete';
    const kept = {
      maySend: true,
      mayNominate: true,
      broadcasts: [aBroadcast({ subject: long, acts: [] })],
      wishes: [aWish({ title: long })],
    };
    await open(siteWith(chief, kept), 'chief-editor');
    await expect.element(page.getByRole('table')).toBeVisible();
    await fitsAndIsAccessible();
    await tab('Nyheter').click();
    await button('Skriv en nyhet').click();
    await button('Se hur den blir').click();
    await expect.element(page.getByText('Det här behöver du ändra först')).toBeVisible();
    await fitsAndIsAccessible();
    await tab('Önskade ämnen').click();
    await button('Önska ett ämne').click();
    await expect.element(page.getByLabelText('Beskriv närmare, om du vill')).toBeVisible();
    await fitsAndIsAccessible();
    await tab('Riktlinjer').click();
    await button('Skriv en ny version').click();
    await expect.element(page.getByLabelText('Riktlinjerna, på svenska')).toBeVisible();
    await fitsAndIsAccessible();
  });

  it('goes between the parts with the arrow keys', async () => {
    await open(siteWith(chief), 'chief-editor');
    await expect.element(tab('Siffror')).toBeVisible();
    tab('Siffror').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => hasFocus(tab('Nyheter')), LONG).toBe(true);
    await expect.element(heading('Nyheter från huvudredaktören')).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.poll(() => hasFocus(tab('Riktlinjer')), LONG).toBe(true);
  });

  it('speaks English where the page does, in the parts that come later too', async () => {
    await open(siteWith(chief, { wishes: [aWish()] }), 'chief-editor', { lang: 'en' });
    await tab('Wanted topics').click();
    await expect.element(button('I will write about it')).toBeVisible();
    await tab('Guidelines').click();
    await expect.element(page.getByText('New: Så gör du med bilder.', { exact: false }).first()).toBeVisible();
  });

  it('leaves nothing of what one person sees or has typed to the next', async () => {
    const on = await open(siteWith(chief, { maySend: true }), 'chief-editor', { tab: 'news' });
    await button('Skriv en nyhet').click();
    await page.getByLabelText('Rubrik').fill('Hemligt');
    await on.session.signOut();
    await expect.element(button('Logga in')).toBeVisible();
    on.answer(siteWith(chief, { maySend: true }));
    await button('Logga in').click();
    await tab('Nyheter').click();
    await button('Skriv en nyhet').click();
    await expect.element(page.getByLabelText('Rubrik')).toHaveValue('');
  });
});

describe('forced colours', () => {
  afterEach(() => forceColours('none'));

  it('keep bars, the open part and warnings in sight', async () => {
    await forceColours('active');
    const { element } = await open(siteWith(chief), 'chief-editor');
    await expect.element(page.getByRole('table')).toBeVisible();
    const styleOf = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    expect(styleOf('.bar rect').fill).toBe(styleOf('table').color);
    expect(styleOf('.tab[aria-selected="true"]').borderBlockEndColor).not.toBe(styleOf('.tab[aria-selected="false"]').borderBlockEndColor);
    expect(styleOf('.warnings li').borderStyle).toBe('solid');
  });
});

describe('the figures', () => {
  it('C15: shows every municipality, the own one first, and says in words who has not been seen for long', async () => {
    await open(siteWith(contact), 'author');
    await expect.poll(() => page.getByRole('row').nth(1).query()?.textContent).toMatch(/Åstorp\s*\(din kommun\)/);
    expect(page.getByRole('row', { name: /Perstorp/ }).element().textContent).toMatch('Inte än');
    const silent = page.getByRole('list', { name: 'Kommuner som inte har synts på länge' });
    await expect.element(silent.getByText('Perstorp har inte synts än.')).toBeVisible();
    await expect.element(silent.getByText('Helsingborg har inte synts på 5 veckor.')).toBeVisible();
  });

  it('C7: shows staff news and topics, and does not even ask for the figures', async () => {
    const on = await open(siteWith(staff, { broadcasts: [aBroadcast({ receipts: [], acts: [] })] }), 'colleague');
    await expect.element(heading('Vårens tema är utomhus')).toBeVisible();
    expect(tab('Siffror').elements()).toEqual([]);
    expect(inputsOf(on, 'coverage.read')).toEqual([]);
    expect(page.getByRole('button', { name: /läst|skrivbord|Skicka/ }).elements()).toEqual([]);
  });
});

describe('news', () => {
  it('C6, C7: shows the chief editor who gets it and where nobody does, before it is sent', async () => {
    const on = await open(
      siteWith(chief, { maySend: true }, { 'broadcast.send': ({ subject, text }) => aBroadcast({ subject, text, acts: [] }) }),
      'chief-editor',
      {
        tab: 'news',
      },
    );
    await button('Skriv en nyhet').click();
    await page.getByLabelText('Rubrik').fill('Träff i mars');
    await page.getByLabelText('Text').fill('Vi ses den 3 mars.\n\nVälkomna.');
    await button('Se hur den blir').click();
    await expect.element(page.getByText('Perstorp saknar kontaktperson. Ingen där får nyheten.')).toBeVisible();
    await expect.element(page.getByText('Kontaktpersonerna i 2 av 3 kommuner får nyheten', { exact: false })).toBeVisible();
    expect(inputsOf(on, 'broadcast.send')).toEqual([]);
    await button('Skicka nyheten').click();
    await expect.element(page.getByText('Nyheten är skickad.', { exact: false })).toBeVisible();
    await expect.element(heading('Träff i mars')).toBeVisible();
    expect(inputsOf(on, 'broadcast.send')).toEqual([
      { broadcastId: expect.any(String), site: SITE, subject: 'Träff i mars', text: 'Vi ses den 3 mars.\n\nVälkomna.' },
    ]);
  });

  it('keeps the news when nothing answers, and sends the same one again', async () => {
    const on = await open(siteWith(chief, { maySend: true }, { 'broadcast.send': offline }), 'chief-editor', { tab: 'news' });
    await button('Skriv en nyhet').click();
    await page.getByLabelText('Rubrik').fill('Träff i mars');
    await page.getByLabelText('Text').fill('Vi ses.');
    await button('Se hur den blir').click();
    await button('Skicka nyheten').click();
    await expect.element(page.getByRole('alert').getByText('Det du har skrivit finns kvar.', { exact: false })).toBeVisible();
    on.answer({ 'broadcast.send': () => aBroadcast() });
    await button('Skicka nyheten').click();
    await expect.element(page.getByText('Nyheten är skickad.', { exact: false })).toBeVisible();
    const [first, second] = inputsOf(on, 'broadcast.send');
    expect(second).toEqual(first);
  });

  it('C7: gives the chief editor every municipality’s receipt', async () => {
    const receipts = [
      aReceipt({ readBy: people.author.id, readAt: hoursAgo(20), passedOnBy: people.author.id, passedOnAt: hoursAgo(19), reached: 34 }),
      aReceipt({ kommun: '1283' }),
      aReceipt({ kommun: '1275', contactPersons: [] }),
    ];
    await open(siteWith(chief, { maySend: true, broadcasts: [aBroadcast({ receipts, acts: [] })] }), 'chief-editor', { tab: 'news' });
    await page.getByText('1 av 3 kommuner har läst den, 1 har fört den vidare. 34 medarbetare har fått den på sitt skrivbord.').click();
    await expect.element(page.getByText('Åsa Ek förde den vidare', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Ingen kontaktperson. Nyheten når ingen här.', { exact: false })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('C7: lets a contact person say that they have read it, and pass it on to the desks after a question', async () => {
    const read = aReceipt({ readBy: people.author.id, readAt: hoursAgo(0) });
    const on = await open(
      siteWith(
        contact,
        { broadcasts: [aBroadcast()] },
        {
          'broadcast.read': () => aBroadcast({ receipts: [read], acts: ['pass-on'] }),
          'broadcast.pass-on': () =>
            aBroadcast({ receipts: [{ ...read, passedOnBy: people.author.id, passedOnAt: hoursAgo(0), reached: 34 }], acts: [] }),
        },
      ),
      'author',
      { tab: 'news' },
    );
    await button('Jag har läst den').click();
    await expect.element(page.getByText('Dina kollegor har inte fått den än.')).toBeVisible();
    await button('Lägg på kollegornas skrivbord').click();
    await expect.element(page.getByRole('dialog', { name: 'Ska alla medarbetare i Åstorp få «Vårens tema är utomhus»?' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await button('Ja, för den vidare').click();
    await expect.element(page.getByText('Nyheten ligger på 34 skrivbord.')).toBeVisible();
    await expect.element(page.getByText('till 34 skrivbord.', { exact: false })).toBeVisible();
    expect(inputsOf(on, 'broadcast.pass-on')).toEqual([{ broadcastId: aBroadcast().id, how: 'desk' }]);
  });

  it('C24, T14: gives a contact person a ready message to send by hand', async () => {
    const handed = aReceipt({ readBy: people.author.id, readAt: hoursAgo(0), passedOnBy: people.author.id, passedOnAt: hoursAgo(0) });
    const on = await open(
      siteWith(
        contact,
        { broadcasts: [aBroadcast()] },
        { 'broadcast.pass-on': () => aBroadcast({ receipts: [handed], acts: ['pass-on'] }) },
      ),
      'author',
      { tab: 'news' },
    );
    await button('Skicka den själv').click();
    await expect.poll(() => hasFocus(page.getByLabelText('Ämnesrad')), LONG).toBe(true);
    await expect
      .element(page.getByLabelText('Färdig text'))
      .toHaveValue(
        'Hej,\n\nI vår samlar vi artiklar om att lära ute.\n\nBerätta gärna för era kollegor.\n\nLäs mer på Familjen Helsingborg: http://delakultur.localhost/familjen-helsingborg\n\nHälsningar\nÅsa Ek, kontaktperson i Åstorp',
      );
    const mail = page.getByRole('link', { name: 'Öppna som mejl' }).element() as HTMLAnchorElement;
    expect(mail.href).toMatch(/^mailto:\?subject=V%C3%A5rens%20tema%20%C3%A4r%20utomhus&body=Hej%2C%0D%0A/);
    expect(await violations()).toEqual([]);
    await button('Jag har skickat den').click();
    await expect.element(page.getByText('Tack. Huvudredaktören ser att nyheten är förd vidare.')).toBeVisible();
    expect(inputsOf(on, 'broadcast.pass-on')).toEqual([{ broadcastId: aBroadcast().id, how: 'by-hand' }]);
    await expect.element(button('Lägg på kollegornas skrivbord')).toBeVisible();
    expect(button('Skicka den själv').elements()).toEqual([]);
  });
});

describe('the plan of topics', () => {
  const topics = { tab: 'topics' };

  it('C29: takes a nomination from whoever may, for a municipality and a school form', async () => {
    const on = await open(
      siteWith(
        contact,
        { mayNominate: true },
        { 'wish.nominate': ({ title, kommun }) => aWish({ title, kommun, acts: ['change', 'close'] }) },
      ),
      'author',
      topics,
    );
    await button('Önska ett ämne').click();
    await button('Lägg till ämnet').click();
    await expect.element(page.getByRole('link', { name: 'Skriv vilket ämne det gäller.' })).toBeVisible();
    await page.getByLabelText('Ämne', { exact: true }).fill('Språk i slöjden');
    await page.getByLabelText('Från vilken kommun?').selectOptions('Perstorp');
    await page.getByLabelText('Skolform', { exact: true }).selectOptions('Grundskola 4–6');
    await button('Lägg till ämnet').click();
    await expect.element(page.getByText('Ämnet finns i listan.')).toBeVisible();
    await expect.element(heading('Språk i slöjden')).toBeVisible();
    expect(inputsOf(on, 'wish.nominate')).toEqual([
      {
        wishId: expect.any(String),
        version: 0,
        site: SITE,
        kommun: '1275',
        schoolForm: 'grundskola-4-6',
        topic: null,
        title: 'Språk i slöjden',
        note: null,
      },
    ]);
  });

  it('C29: lets an author take a topic, and take that back', async () => {
    const taken = aWish({ state: 'taken', version: 2, takenBy: people.colleague.id, takenAt: hoursAgo(0), acts: ['give-back'] });
    const on = await open(
      siteWith(staff, { wishes: [aWish()] }, { 'wish.take': () => taken, 'wish.give-back': () => aWish({ version: 3 }) }),
      'colleague',
      topics,
    );
    expect(button('Önska ett ämne').elements()).toEqual([]);
    await button('Jag skriver om det').click();
    await expect.element(page.getByText('Du tog ämnet', { exact: false })).toBeVisible();
    await button('Ångra').click();
    await expect.element(button('Jag skriver om det')).toBeVisible();
    expect(inputsOf(on, 'wish.give-back')).toEqual([{ wishId: aWish().id, version: 2 }]);
  });

  it('says that somebody was faster, and shows the plan as it is', async () => {
    const kept = { wishes: [aWish()] };
    await open(siteWith(staff, kept, { 'wish.take': refuses('wish-version-stale', 412) }), 'colleague', topics);
    await expect.element(button('Jag skriver om det')).toBeVisible();
    kept.wishes = [aWish({ state: 'taken', version: 2, takenBy: people.author.id, takenAt: hoursAgo(0), acts: [] })];
    await button('Jag skriver om det').click();
    await expect.element(page.getByText('Åsa Ek tog ämnet', { exact: false })).toBeVisible();
    expect(button('Jag skriver om det').elements()).toEqual([]);
  });

  it('takes a topic off the plan only with a reason, which others can read', async () => {
    const closed = aWish({ state: 'closed', reason: 'Vi har redan tre.', acts: [] });
    const on = await open(
      siteWith(chief, { wishes: [aWish({ acts: ['change', 'close'] })] }, { 'wish.close': () => closed }),
      'chief-editor',
      topics,
    );
    await page.getByRole('button', { name: 'Ta bort: Hur gör ni utomhusmatematik när det regnar?' }).click();
    await button('Ta bort ämnet').click();
    await expect.element(page.getByText('Skriv varför.')).toBeVisible();
    await page.getByLabelText('Varför tas det bort?').fill('Vi har redan tre.');
    expect(await violations()).toEqual([]);
    await button('Ta bort ämnet').click();
    await expect.element(page.getByText('Ämnet är borttaget.')).toBeVisible();
    expect(inputsOf(on, 'wish.close')).toEqual([{ wishId: closed.id, version: 1, reason: 'Vi har redan tre.' }]);
    await page.getByLabelText('Visa').selectOptions('Borttagna');
    await expect.element(page.getByText('Vi har redan tre.')).toBeVisible();
  });
});

describe('guidelines', () => {
  const guidelines = { tab: 'guidelines' };

  it('C12: shows everyone the version in force and those before it', async () => {
    await open(siteWith(staff), 'colleague', guidelines);
    await expect.element(heading('Riktlinjer för Familjen Helsingborg')).toBeVisible();
    expect(button('Skriv en ny version').elements()).toEqual([]);
    await button('Läs version 1').click();
    await expect.element(page.getByText('Version 1.', { exact: false }).first()).toBeVisible();
    await expect.element(button('Läs version 2')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('C11, C12, C19: publishes the next version in both languages, after a question that says what follows', async () => {
    const on = await open(
      siteWith(chief, {}, { 'guideline.publish': ({ guidelineVersion }) => aGuideline({ version: guidelineVersion }) }),
      'chief-editor',
      guidelines,
    );
    await button('Skriv en ny version').click();
    await button('Publicera versionen').click();
    await expect.element(page.getByRole('link', { name: 'Fyll i: Det som är nytt, på svenska.' })).toBeVisible();
    await page.getByLabelText('Det som är nytt, på svenska').fill('Vi skriver ut vem som är på bild.');
    await page.getByLabelText('Det som är nytt, på engelska').fill('We say who is in a picture.');
    await page.getByLabelText('Ändringen är viktig', { exact: false }).click();
    await button('Publicera versionen').click();
    await expect.element(page.getByRole('dialog', { name: 'Publicera version 3 av riktlinjerna?' })).toBeVisible();
    await expect.element(page.getByRole('dialog').getByText('Varje skribent läser och godkänner', { exact: false })).toBeVisible();
    await button('Ja, publicera').click();
    await expect.element(page.getByText('Version 3 är publicerad och gäller nu.')).toBeVisible();
    expect(inputsOf(on, 'guideline.publish')).toEqual([
      expect.objectContaining({
        guidelineVersion: 3,
        matters: true,
        sv: expect.objectContaining({ changes: 'Vi skriver ut vem som är på bild.', title: 'Riktlinjer för Familjen Helsingborg' }),
        en: expect.objectContaining({ changes: 'We say who is in a picture.' }),
      }),
    ]);
  });

  it('keeps what is written when somebody else has published, and says which version came between', async () => {
    const kept = { guideline: aGuideline({ version: 2 }) };
    const on = await open(siteWith(chief, kept, { 'guideline.publish': refuses('guideline-version-stale') }), 'chief-editor', guidelines);
    await button('Skriv en ny version').click();
    await page.getByLabelText('Det som är nytt, på svenska').fill('Mitt nya.');
    await page.getByLabelText('Det som är nytt, på engelska').fill('My news.');
    await button('Publicera versionen').click();
    kept.guideline = aGuideline({ version: 3, changes: 'Någon annans nya.' });
    await button('Ja, publicera').click();
    await expect.element(page.getByText('Version 3 har publicerats medan du skrev.', { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Det som är nytt, på svenska')).toHaveValue('Mitt nya.');
    on.answer({ 'guideline.publish': () => aGuideline({ version: 4 }) });
    await button('Publicera versionen').click();
    await button('Ja, publicera').click();
    await expect.element(page.getByText('Version 4 är publicerad och gäller nu.')).toBeVisible();
  });
});
