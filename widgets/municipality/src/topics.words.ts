import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import type { TopicFilter } from './topic-filter.ts';

type When = TemplateResult;
type Phrase = readonly (string | TemplateResult)[];

export const sv = {
  heading: 'Ämnen som vi vill läsa om',
  lead: 'Här är huvudredaktörens och kontaktpersonernas gemensamma lista. Ta ett ämne som du kan berätta om.',
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,

  show: 'Visa',
  filters: {
    current: 'Aktuella',
    open: 'Lediga',
    taken: 'Någon skriver',
    done: 'Artikeln är ute',
    closed: 'Borttagna',
    all: 'Alla',
  } as Readonly<Record<TopicFilter, string>>,
  forKommun: 'Kommun',
  anyKommun: 'Alla kommuner',
  forSchoolForm: 'Skolform',
  anySchoolForm: 'Alla skolformer',
  shown: (count: number) => (count === 1 ? '1 ämne' : `${count} ämnen`),
  emptyHeading: 'Inga ämnen i listan än',
  emptyText: (canNominate: boolean): string =>
    canNominate
      ? 'Önska ett ämne som du saknar, så ser alla kommuner det.'
      : 'När en kontaktperson eller huvudredaktören önskar ett ämne syns det här.',
  noneHeading: 'Inget ämne passar ditt val',
  noneText: 'Välj något annat, eller visa alla.',
  showAll: 'Visa alla',

  wantedFrom: (kommun: string) => `Från ${kommun}`,
  wantedFromAny: 'Från vilken kommun som helst',
  nominated: (name: string, when: When): Phrase => [`${name} önskade det `, when, '. Ingen skriver om det än.'],
  taken: (name: string, when: When): Phrase => [`${name} tog ämnet `, when, ' och skriver om det.'],
  takenByMe: (when: When): Phrase => ['Du tog ämnet ', when, '. Välj det i formuläret när du skriver artikeln.'],
  done: (name: string): Phrase => [`Artikeln är ute. ${name} skrev den.`],
  doneByNobody: 'Artikeln är ute.',
  closed: 'Borttaget från listan.',

  nominate: 'Önska ett ämne',
  nominateHeading: 'Vad vill ni läsa om?',
  changeHeading: 'Ändra ämnet',
  title: 'Ämne',
  titleHint: 'Säg det som en fråga eller en rubrik: «Hur gör ni utomhusmatematik när det regnar?»',
  titleMissing: 'Skriv vilket ämne det gäller.',
  note: 'Beskriv närmare, om du vill',
  from: 'Från vilken kommun?',
  schoolForm: 'Skolform',
  topic: 'Tema',
  any: 'Vilken som helst',
  send: 'Lägg till ämnet',
  save: 'Spara ändringen',
  follows: 'Alla i kommunerna ser ämnet och kan ta det. Du kan ändra det eller ta bort det.',
  changeFollows: 'Alla i kommunerna ser ändringen.',
  nominatedDone: 'Ämnet finns i listan.',
  changedDone: 'Ämnet är ändrat.',

  take: 'Jag skriver om det',
  takeFollows: 'Andra ser att du skriver. Du kan lämna tillbaka ämnet.',
  takeDone: 'Ämnet är ditt. Välj det i formuläret när du skriver artikeln.',
  giveBack: 'Lämna tillbaka ämnet',
  giveBackFollows: 'Någon annan kan ta det i stället.',
  giveBackDone: 'Ämnet är ledigt igen.',
  change: 'Ändra',
  close: 'Ta bort',
  closeOf: (title: string) => `Ta bort: ${title}`,
  changeOf: (title: string) => `Ändra: ${title}`,
  closeReason: 'Varför tas det bort?',
  closeHint: 'Alla som ser listan kan läsa ditt skäl.',
  closeReasonMissing: 'Skriv varför.',
  closeSend: 'Ta bort ämnet',
  closeFollows: 'Det går inte att ångra, men samma ämne kan önskas på nytt.',
  closeDone: 'Ämnet är borttaget.',
  staleNext: 'Läs hur det är nu, och försök igen om det fortfarande stämmer.',
};
export type TopicsWords = typeof sv;

export const topicsWords: Catalogue<TopicsWords> = {
  sv,
  others: { en: async () => (await import('./topics.words.en.ts')).en },
};
