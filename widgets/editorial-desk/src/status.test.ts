import type { Article, ArticleStep } from '@delakultur/contracts/client';
import { anArticle, aWait, people, step } from '@delakultur/elements/testing';
import { html, render, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { articleFacts } from './article-facts.ts';
import { en } from './editorial-desk.words.en.ts';
import { en as pieceEn } from './piece.words.en.ts';
import { sv as pieceSv } from './piece.words.ts';
import { sv } from './editorial-desk.words.ts';
import { stepPhrase } from './history.ts';
import type { Phrase } from './phrase.ts';
import { nextPhrases } from './next-steps.ts';
import { statusPhrase, statusTone } from './status.ts';
import type { PieceView } from './viewpoint.ts';

const now = new Date(2026, 10, 23, 14, 5); // a Monday
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const inDays = (days: number): string => daysAgo(-days);

const birgit = { id: '00000000-0000-4000-8000-000000000009', name: 'Birgit Sjö' };
const NAMES = new Map([...Object.values(people), birgit].map(({ id, name }) => [id, name]));

const seenBy = (me: string, more: Partial<PieceView> = {}): PieceView => ({
  me,
  words: sv,
  piece: pieceSv,
  lang: 'sv',
  now,
  nameOf: (id) => NAMES.get(id),
  kommunNameOf: () => 'Klippan',
  siteNameOf: () => 'Familjen Helsingborg',
  unitOf: () => undefined,
  standInUntil: () => undefined,
  ...more,
});
const { author, manager, editor, colleague } = people;
const chief = people['chief-editor'];

function read(template: TemplateResult | Phrase | symbol): string {
  const root = document.createElement('div');
  render(html`${template}`, root);
  return root.textContent.replaceAll(/\s+/g, ' ').trim();
}
/** What stands in the piece: the sentence, and what comes after it. */
const said = (article: Article, view: PieceView): string =>
  [statusPhrase(article, view), ...nextPhrases(article, view)].map((phrase) => read(phrase)).join(' ');

const facts = (article: Article, view: PieceView): string => {
  const root = document.createElement('div');
  render(articleFacts(article, view), root);
  return Array.from(root.querySelectorAll('li'), ({ textContent }) => textContent.trim()).join(' ');
};

const withManager = (wait: Partial<Article['wait']> = {}): Article =>
  anArticle({
    state: 'with-manager',
    manager: manager.id,
    wait: aWait({ role: 'manager', persons: [manager.id], since: daysAgo(6), ...wait }),
  });

describe('T2: where an article stands', () => {
  it('C5: with the manager, since when, and when they are reminded', () => {
    expect(said(withManager({ nextReminder: inDays(4) }), seenBy(author.id))).toBe(
      'Hos din chef Karin Lund sedan i tisdags. Karin får en påminnelse på fredag. Efter ett ja tar en redaktör vid.',
    );
  });

  it('C5: that they have been reminded, and when they are the next time', () => {
    const article = withManager({ remindedAt: daysAgo(3), nextReminder: inDays(4) });
    expect(said(article, seenBy(author.id))).toContain('Karin fick en påminnelse i fredags, och nästa kommer på fredag.');
  });

  it('C5, C6: who has been asked to help', () => {
    const article = withManager({ helper: { role: 'contact-person', persons: [birgit.id] } });
    expect(said(article, seenBy(author.id))).toContain('Birgit Sjö, kontaktperson i Klippan, har fått frågan om att hjälpa till.');
  });

  it('C6: what the contact person can do', () => {
    const article = withManager({ since: daysAgo(10), helper: { role: 'contact-person', persons: [birgit.id] } });
    expect(said(article, seenBy(birgit.id))).toBe(
      'Karin Lund har inte svarat på 10 dagar. Du kan hjälpa till: prata med chefen, eller be kommunens administratör utse en vikarie.',
    );
    expect(statusTone(article, birgit.id)).toBe('act');
  });

  it('C5: nobody is manager', () => {
    const article = withManager({ persons: [] });
    expect(said(article, seenBy(author.id))).toContain('Ingen är registrerad som chef för dig.');
    expect(said(article, seenBy(birgit.id))).toContain('Ingen är registrerad som chef för Åsa Ek.');
    expect(statusTone(article, author.id)).toBe('stopped');
  });

  it('C3: nobody has taken it, and everybody who edits may', () => {
    const article = anArticle({ state: 'with-editor', wait: aWait({ role: 'editor', persons: [editor.id, chief.id], since: daysAgo(1) }) });
    expect(said(article, seenBy(editor.id))).toBe('Väntar på en redaktör sedan i går.');
  });

  it('C2: when it is released by itself', () => {
    const at = new Date(2026, 11, 3, 7).toISOString();
    const article = anArticle({ state: 'ready', scheduledFor: at, wait: aWait({ role: null, persons: [] }) });
    expect(said(article, seenBy(author.id))).toBe('Släpps torsdag 3 december kl. 07.00. När den släpps kan alla läsa den.');
  });

  it('C11: the author wants it taken down', () => {
    const article = anArticle({
      state: 'withdrawal-requested',
      wait: aWait({ role: 'chief-editor', persons: [chief.id], since: daysAgo(1) }),
    });
    expect(said(article, seenBy(chief.id))).toContain('Åsa Ek vill att artikeln tas ned. Väntar på ditt svar sedan i går.');
    expect(said(article, seenBy(author.id))).toBe(
      'Du har bett om att artikeln tas ned. Hos huvudredaktören sedan i går. Läsarna ser artikeln tills huvudredaktören har svarat.',
    );
  });

  it.each([
    ['ask', author.id, 'Det är ett år sedan du hördes av. Stämmer artikeln fortfarande?'],
    ['ask', editor.id, 'Åsa Ek har inte hörts av på ett år. Fråga om artikeln fortfarande stämmer.'],
    ['remove', chief.id, 'Åsa Ek har inte hörts av på ett och ett halvt år. Bestäm om artikeln ska vara kvar.'],
  ] as const)('a released article whose authors have not been heard of is a task: %s', (review, me, sentence) => {
    const article = anArticle({ state: 'released', review, wait: aWait({ role: 'editor', persons: [editor.id, chief.id] }) });
    expect(said(article, seenBy(me))).toBe(sentence);
    expect(statusTone(article, me)).toBe('act');
  });

  it('in English too', () => {
    const article = withManager({ nextReminder: inDays(4) });
    expect(said(article, seenBy(author.id, { words: en, piece: pieceEn, lang: 'en' }))).toBe(
      'With your manager Karin Lund since last Tuesday. Karin is reminded on Friday. After a yes an editor takes over.',
    );
  });
});

describe('what else there is to know', () => {
  it('C5: that somebody stands in for the manager', () => {
    const article = withManager({ persons: [manager.id, colleague.id] });
    expect(facts(article, seenBy(author.id))).toBe('Nils Berg svarar i Karin Lunds ställe.');
    expect(facts(article, seenBy(colleague.id, { standInUntil: () => '2027-03-03' }))).toBe(
      'Du svarar i Karin Lunds ställe till och med 3 mars 2027.',
    );
  });

  it('C5: how the manager agreed', () => {
    const given = (how: 'confirmed' | 'attested') =>
      anArticle({
        state: 'with-editor',
        agreement: { by: manager.id, at: daysAgo(1), how },
        wait: aWait({ role: 'editor', persons: [editor.id] }),
      });
    expect(facts(given('confirmed'), seenBy(editor.id))).toBe('Karin Lund, chef, sa ja i går.');
    expect(facts(given('attested'), seenBy(editor.id))).toBe('Åsa Ek angav i går att chefen Karin Lund är med på det.');
  });

  it('C4: that it is the author’s first, for those who coach', () => {
    const article = anArticle({ state: 'with-author', isFirst: true, editor: editor.id });
    expect(facts(article, seenBy(chief.id))).toBe('Amir Haddad är redaktör. Första artikeln för skribenten.');
    expect(facts(article, seenBy(author.id))).toBe('Amir Haddad är redaktör.');
  });

  it('C2, C8: that it revises a released one, and who made it', () => {
    const article = anArticle({ revises: '0199a000-0000-4000-8000-0000000000ff', producer: 'Medieverkstan' });
    expect(facts(article, seenBy(author.id))).toBe(
      'Ny version av en artikel som redan är släppt. Läsarna ser den gamla tills den här släpps. Framtagen av Medieverkstan på kommunens uppdrag.',
    );
  });
});

describe('C2: what has happened', () => {
  const view = seenBy(author.id, { unitOf: () => 'Skol- och fritidsförvaltningen' });
  const told = (one: ArticleStep): string => read(stepPhrase(one, 'familjen-helsingborg', view));

  it.each([
    [
      step('attest', 'author', 'draft', 'with-editor', daysAgo(1), 2, null, { person: manager.id }),
      'Du skickade artikeln i går och angav att chefen Karin Lund är med på det.',
    ],
    [
      step('agree', 'manager', 'with-manager', 'with-editor', daysAgo(1), 2, null, { by: colleague.id, person: manager.id }),
      'Nils Berg sa ja i Karin Lunds ställe i går.',
    ],
    [
      step('hand-over', 'editor', 'with-editor', 'with-editor', daysAgo(1), 2, null, { person: chief.id }),
      'Amir Haddad lämnade över artikeln till Maja Lindqvist i går.',
    ],
    [
      step('request-changes', 'editor', 'with-editor', 'draft', daysAgo(1), 2, 'Ta bort priserna.', { code: 'advertising' }),
      'Amir Haddad bad om ändringar i går: reklam.',
    ],
    [step('settle', 'author', 'with-author', 'with-editor', daysAgo(1), 2), 'Du godkände en del av ändringarna i går.'],
    [
      step('schedule', 'chief-editor', 'ready', 'ready', daysAgo(1), 2, null, { scheduledFor: new Date(2026, 11, 3, 7).toISOString() }),
      'Maja Lindqvist, för Skol- och fritidsförvaltningen, bestämde i går att artikeln släpps torsdag 3 december kl. 07.00.',
    ],
    [
      step('release', 'chief-editor', 'ready', 'released', daysAgo(1), 2),
      'Maja Lindqvist, för Skol- och fritidsförvaltningen, släppte artikeln i går.',
    ],
    [
      step('unschedule', 'chief-editor', 'ready', 'ready', daysAgo(1), 2, 'article-role-missing', { by: null }),
      'Artikeln skulle släppas i går, men det gick inte.',
    ],
    [step('recall', 'author', 'withdrawal-requested', 'released', daysAgo(1), 2), 'Du tog tillbaka din begäran i går.'],
  ])('tells $0.action', (one, sentence) => {
    expect(told(one)).toBe(sentence);
  });
});
