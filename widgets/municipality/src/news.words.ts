import type { Catalogue } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';

type When = TemplateResult;
type Phrase = readonly (string | TemplateResult)[];

export const sv = {
  heading: 'Nyheter från huvudredaktören',
  by: (name: string, when: When): Phrase => [`${name}, huvudredaktör, `, when],
  emptyHeading: 'Inga nyheter än',
  emptyText: {
    staff: 'När kommunens kontaktperson för en nyhet vidare syns den här.',
    contact: 'När huvudredaktören skickar en nyhet får du den här, och för den vidare till dina kollegor.',
    chief: 'Skriv en nyhet, så får kontaktpersonerna den och för den vidare till sina kollegor.',
  },

  write: 'Skriv en nyhet',
  writeHeading: 'Skriv till kontaktpersonerna',
  subject: 'Rubrik',
  text: 'Text',
  textHint: 'Skriv så att kontaktpersonerna kan föra det vidare som det är. En tom rad börjar ett nytt stycke.',
  subjectMissing: 'Skriv en rubrik.',
  textMissing: 'Skriv en text.',
  preview: 'Se hur den blir',
  previewHeading: 'Så ser nyheten ut',
  change: 'Ändra',
  send: 'Skicka nyheten',
  follows: (count: number, all: number) =>
    count === all
      ? `Kontaktpersonerna i alla ${all} kommuner får nyheten på sitt skrivbord direkt. Den går inte att ta tillbaka.`
      : `Kontaktpersonerna i ${count} av ${all} kommuner får nyheten på sitt skrivbord direkt. Den går inte att ta tillbaka.`,
  followsUnknown: 'Kontaktpersonerna får nyheten på sitt skrivbord direkt. Den går inte att ta tillbaka.',
  lacksContact: (kommun: string) => `${kommun} saknar kontaktperson. Ingen där får nyheten.`,
  lacking: 'Kommuner som saknar kontaktperson',
  sent: 'Nyheten är skickad. Här ser du när den har lästs och förts vidare.',
  kept: 'Det du skriver finns kvar här i fönstret tills du skickar det eller stänger sidan.',

  read: 'Jag har läst den',
  readFollows: 'Huvudredaktören ser att nyheten har nått dig.',
  readDone: 'Huvudredaktören ser nu att du har läst nyheten.',
  toDesks: 'Lägg på kollegornas skrivbord',
  toDesksFollows: (kommun: string) =>
    `Alla medarbetare i ${kommun} ser nyheten här och får en notis på sitt skrivbord. Det går inte att ta tillbaka.`,
  toDesksQuestion: (subject: string, kommun: string) => `Ska alla medarbetare i ${kommun} få «${subject}»?`,
  toDesksYes: 'Ja, för den vidare',
  toDesksNo: 'Nej, vänta',
  toDesksDone: (count: number) => (count === 1 ? 'Nyheten ligger på 1 skrivbord.' : `Nyheten ligger på ${count} skrivbord.`),
  byHand: 'Skicka den själv',
  byHandFollows: 'Du får en färdig text att skicka med mejl eller lägga ut där dina kollegor brukar läsa.',
  kitSubject: 'Ämnesrad',
  kitText: 'Färdig text',
  kitHint: 'Ändra gärna så att den passar hos er.',
  copy: 'Kopiera texten',
  copied: 'Texten är kopierad.',
  notCopied: 'Texten är markerad. Tryck Ctrl och C för att kopiera den.',
  mail: 'Öppna som mejl',
  handed: 'Jag har skickat den',
  handedFollows: 'Huvudredaktören ser att nyheten är förd vidare.',
  handedDone: 'Tack. Huvudredaktören ser att nyheten är förd vidare.',
  kit: (text: string, site: string, url: string, name: string, kommun: string) =>
    `Hej,\n\n${text}\n\nLäs mer på ${site}: ${url}\n\nHälsningar\n${name}, kontaktperson i ${kommun}`,

  receipts: 'Så långt har nyheten nått',
  summary: (read: number, passedOn: number, all: number, reached: number) =>
    `${read} av ${all} kommuner har läst den, ${passedOn} har fört den vidare. ${reached === 1 ? '1 medarbetare har' : `${reached} medarbetare har`} fått den på sitt skrivbord.`,
  waitsForYou: 'Du har inte läst den än.',
  notPassedOn: 'Dina kollegor har inte fått den än.',
  youRead: (when: When): Phrase => ['Du läste den ', when, '.'],
  noContact: 'Ingen kontaktperson. Nyheten når ingen här.',
  unread: 'Inte läst än.',
  readBy: (name: string, when: When): Phrase => [`${name} läste den `, when, '.'],
  passedOnBy: (name: string, when: When, reached: number): Phrase => [
    `${name} förde den vidare `,
    when,
    reached === 0 ? '.' : reached === 1 ? ', till 1 skrivbord.' : `, till ${reached} skrivbord.`,
  ],
};
export type NewsWords = typeof sv;

export const newsWords: Catalogue<NewsWords> = {
  sv,
  others: { en: async () => (await import('./news.words.en.ts')).en },
};
