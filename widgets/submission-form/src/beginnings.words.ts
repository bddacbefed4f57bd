import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const sv = {
  wishes: 'Önskade ämnen',
  wishesNote: 'Det här vill kontaktpersonerna och huvudredaktören gärna läsa om. Du kan lämna tillbaka ett ämne när som helst.',
  wishesLoading: 'Hämtar önskade ämnen …',
  wishesFailed: 'Ämnena kunde inte hämtas. Du kan skriva om något eget ändå.',
  noWishes: 'Just nu finns inga önskade ämnen. Skriv om något eget.',
  mineHeading: 'Ämnen som du har tagit',
  openHeading: 'Ämnen att ta',
  wantedFrom: (kommunName: string) => `önskas från ${kommunName}`,
  wantedFromAny: 'önskas från alla kommuner',
  wantedFromOther: 'önskas från en annan kommun',
  take: 'Skriv om det här',
  taken: (title: string) => `Ämnet «${title}» är ditt nu.`,
  goOn: 'Fortsätt skriva',
  giveBack: 'Lämna tillbaka ämnet',
  givenBack: (title: string) => `Ämnet «${title}» kan tas av någon annan.`,
  dropTopic: 'Skriv utan ämnet',
  writesAbout: (title: string) => `Du skriver om ett önskat ämne: ${title}`,
  writesAboutSome: 'Du skriver om ett önskat ämne.',
  goneMeanwhile: 'Någon annan har tagit ämnet eller ändrat det. Listan är hämtad på nytt.',
  putAway: 'Undanlagda utkast',
  putAwayLoading: 'Hämtar undanlagda utkast …',
  putAwayFailed: 'De undanlagda utkasten kunde inte hämtas.',
  nothingPutAway: 'Du har inga undanlagda utkast.',
  putBack: 'Ta fram utkastet',
  untitled: 'Utan rubrik',
  retry: 'Försök igen',
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,
};
export type BeginningsWords = typeof sv;

export const beginningsWords: Catalogue<BeginningsWords> = {
  sv,
  others: { en: async () => (await import('./beginnings.words.en.ts')).en },
};
