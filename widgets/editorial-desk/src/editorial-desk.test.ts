import type { Assignment } from '@delakultur/contracts/client';
import { aWait, anArticle, body, focused, hoursAgo, meAs, never, offline, people, signedIn, summaryOf } from '@delakultur/elements/testing';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, freshPage, hasFocus, inputsOf, LONG, open, root, serverWith, title, violations, waiting } from './testing/desk.ts';

freshPage();

const contactPerson: Assignment = {
  id: people.colleague.id,
  personId: people.colleague.id,
  role: 'contact-person',
  place: '1277',
  placeName: 'Åstorp',
  kommun: '1277',
  percent: null,
  from: '2026-08-01',
  until: null,
  onBehalfOf: null,
  mayEnd: false,
};

describe('accessibility', () => {
  it.each([
    ['manager', waiting('with-manager', 'manager', ['agree', 'decline', 'comment'])],
    ['author', waiting('with-author', 'author', ['approve', 'decline', 'comment'])],
    ['chief-editor', waiting('ready', 'chief-editor', ['release', 'send-back', 'comment'])],
    ['editor', waiting('with-editor', 'editor', ['request-changes', 'propose', 'comment'])],
  ] as const)('has nothing that axe objects to: %s', async (role, article) => {
    await open(serverWith({ article }, role), role);
    await expect.element(title()).toBeVisible();
    await expect.element(page.getByText('Åsa Ek', { exact: false }).first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('has nothing that axe objects to: signed out, waiting, empty, failed', async () => {
    const { session, answer, desk } = await open(serverWith({ article: anArticle() }, 'manager', { 'article.list': never }), null);
    await expect.element(button('Logga in')).toBeVisible();
    expect(await violations()).toEqual([]);
    session.become({ phase: 'signed-in', person: signedIn(people.manager) });
    await expect.element(page.getByText('Hämtar artiklar …')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    answer({ 'article.list': () => ({ items: [], next: null }) });
    await page.getByRole('tab', { name: 'Följer' }).click();
    await expect.element(page.getByText('Du följer inga artiklar just nu')).toBeVisible();
    expect(await violations()).toEqual([]);
    answer({ 'article.list': offline });
    await page.getByRole('tab', { name: 'Klart' }).click();
    await expect.element(page.getByRole('alert').getByText('Artiklarna kunde inte hämtas')).toBeVisible();
    expect(await violations()).toEqual([]);
    desk.remove();
  });

  it('does not scroll sideways at 320 px: list, piece, changes, wording', async () => {
    await page.viewport(320, 640);
    const long = 'Huvudlärspridarträffsutvärderingssammanställningsarbete';
    const article = waiting('with-author', 'author', ['approve', 'decline', 'comment'], { title: long });
    await open(serverWith({ article }, 'author'), 'author');
    await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
    await expect.element(page.getByText('+ tillagt')).toBeVisible();
    await expect.element(button('Skicka ditt svar')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.getByLabelText('Behåll min text').first().click();
    await expect.element(page.getByLabelText('Vad vill du ha annorlunda?')).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(1280, 800);
  });

  it('shows list, then piece, on a phone, and leads the focus there and back', async () => {
    await page.viewport(360, 740);
    await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager');
    const row = page.getByRole('list', { name: 'Artiklar' }).getByRole('button');
    await row.click();
    await expect.poll(() => hasFocus(title()), LONG).toBe(true);
    await expect.element(page.getByRole('tab', { name: /Att göra/ })).not.toBeInTheDocument();
    await button('Tillbaka till listan').click();
    await expect.poll(() => hasFocus(row), LONG).toBe(true);
    await page.viewport(1280, 800);
  });

  it('C5: lets a manager say no by keyboard alone', async () => {
    const kept = { article: waiting('with-manager', 'manager', ['agree', 'decline', 'comment']) };
    const on = await open(serverWith(kept, 'manager', { 'article.decline': () => waiting('draft', 'author', ['comment']) }), 'manager');
    await expect.element(title()).toBeVisible();
    button('Nej, inte nu').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => hasFocus(page.getByLabelText('Varför inte nu?')), LONG).toBe(true);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('Skriv varför, så att den som läser förstår.')).toBeVisible();
    await expect.poll(() => hasFocus(page.getByLabelText('Varför inte nu?')), LONG).toBe(true);
    await userEvent.keyboard('Vi väntar till våren.{Tab}{Enter}');
    await expect.element(page.getByText('Ditt nej är skickat. Artikeln är ett utkast hos Åsa Ek igen.')).toBeVisible();
    expect(inputsOf(on, 'article.decline')).toEqual([{ articleId: kept.article.id, version: 3, reason: 'Vi väntar till våren.' }]);
  });
});

describe('what the desk says', () => {
  it('T2: who has it and since when, in words that fit whoever looks', async () => {
    const article = waiting('with-manager', 'manager', ['recall'], {
      wait: aWait({ role: 'manager', persons: [people.manager.id], since: hoursAgo(30) }),
    });
    await open(serverWith({ article }, 'author'), 'author');
    await expect.element(page.getByText('Hos din chef Karin Lund sedan', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByText('Efter ett ja tar en redaktör vid.')).toBeVisible();
  });

  it('C2, C5, C11: shows the chief editor who agreed and how, who approved, and who answers for the content, before a release', async () => {
    const article = waiting('ready', 'chief-editor', ['release', 'send-back'], {
      agreement: { by: people.manager.id, at: hoursAgo(50), how: 'confirmed' },
      declared: { by: people.author.id, at: hoursAgo(80), guidelineVersion: 3 },
    });
    await open(serverWith({ article }, 'chief-editor'), 'chief-editor');
    const list = page.getByRole('region', { name: 'Innan du släpper' });
    await expect.element(list.getByText('Karin Lund, chef, sa ja', { exact: false })).toBeVisible();
    await expect.element(list.getByText('Åsa Ek godkände texten', { exact: false })).toBeVisible();
    await expect
      .element(list.getByText('Åsa Ek godkände riktlinjerna (version 3) och tog ansvar för innehållet', { exact: false }))
      .toBeVisible();
    await expect.element(list.getByText('Artikeln får användas enligt CC BY-NC-ND 4.0.')).toBeVisible();
  });

  it('C13: shows whoever reviews what an automatic reading would look at, and stops nobody', async () => {
    const advertising = { type: 'paragraph', content: [{ type: 'text', text: 'Testa Legobutiken i Väla. Köp nu!' }] } as const;
    const article = waiting('with-editor', 'editor', ['propose', 'pass-on', 'comment'], {
      body: { type: 'doc', content: [...body.content, advertising] },
    });
    await open(serverWith({ article }, 'editor'), 'editor');
    const hints = page.getByRole('region', { name: 'Att titta på' });
    await expect.element(hints.getByText('kan läsas som reklam', { exact: false }).first()).toBeVisible();
    await hints.getByRole('button', { name: 'Visa stycket' }).first().click();
    await expect.poll(() => focused()?.getAttribute('aria-label'), LONG).toBe('Kommentera stycke 6');
  });

  it('C7: shows a contact person what the whole municipality has in flow and released, to read', async () => {
    const article = waiting('with-editor', 'editor', []);
    await open(
      serverWith({ article }, 'colleague', {
        'person.me': () => meAs(people.colleague, people.manager, { assignments: [contactPerson] }),
        'article.list': ({ view }) => ({ items: view === 'municipality' ? [summaryOf(article)] : [], next: null }),
      }),
      'colleague',
    );
    await page.getByRole('tab', { name: 'Kommunen' }).click();
    await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
    await expect.element(page.getByText('Du kan läsa, men inte ändra något här.')).toBeVisible();
    expect(button('Skicka').elements()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('T3: shows the author what the editor changed, each change with a sign and a word', async () => {
    await open(serverWith({ article: waiting('with-author', 'author', ['approve', 'decline']) }, 'author'), 'author');
    await expect.element(page.getByText('+ tillagt')).toBeVisible();
    const marks = [...root.querySelector('dk-editorial-desk')!.shadowRoot!.querySelectorAll('.change .document :is(ins, del)')];
    const words = marks.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(words).toContain('− borttaget: En vecka');
    expect(words).toContain('+ tillagt: Två veckor');
  });

  it('speaks English where the page does', async () => {
    await open(serverWith({ article: waiting('with-manager', 'manager', ['agree', 'decline']) }, 'manager'), 'manager', { lang: 'en' });
    await expect.element(button('Yes, I agree')).toBeVisible();
    await expect.element(page.getByText('Waiting for your answer since', { exact: false }).first()).toBeVisible();
  });

  it('C4: says in the list that it is somebody’s first, to those who coach', async () => {
    const article = waiting('with-editor', 'editor', ['propose'], { isFirst: true });
    await open(serverWith({ article }, 'editor'), 'editor');
    await expect.element(page.getByRole('list', { name: 'Artiklar' }).getByText(/Åstorp\s· Första artikeln/)).toBeVisible();
  });

  it('marks quietly what is new, and forgets the mark when the article is opened', async () => {
    await page.viewport(360, 740);
    const article = waiting('with-manager', 'manager', ['agree', 'decline']);
    const notice = {
      id: '0199a000-0000-4000-8000-0000000000aa',
      kind: 'submitted',
      site: article.site,
      articleId: article.id,
      about: null,
      at: hoursAgo(3),
      readAt: null,
    };
    const on = await open(
      serverWith({ article }, 'manager', {
        'notice.list': () => ({ items: [notice], unread: 1 }),
        'notice.read': () => ({ ...notice, readAt: hoursAgo(0) }),
      }),
      'manager',
    );
    await expect.element(page.getByText('Nytt')).toBeVisible();
    await page.getByRole('list', { name: 'Artiklar' }).getByRole('button').click();
    await expect.poll(() => inputsOf(on, 'notice.read'), LONG).toEqual([{ noticeId: notice.id }]);
    await page.viewport(1280, 800);
  });
});
