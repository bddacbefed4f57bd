const SV = {
  title: 'Mejlen',
  lead: 'Här hamnar alla mejl som Delakultur skickar från den här datorn. De når ingen annan.',
  empty: 'Inga mejl än. Det första kommer när något händer med en artikel.',
  reload: 'Hämta nya mejl',
  all: 'Alla mejl',
  to: 'Till',
  from: 'Från',
  sent: 'Skickat',
  noSubject: '(utan ämne)',
  content: 'Mejlets innehåll',
  asText: 'Mejlet som ren text',
  source: 'Mejlet som det kom, med alla rubrikrader',
  missingTitle: 'Mejlet finns inte',
  missing: 'Det kan ha fått lämna plats för nyare mejl.',
};

export type Words = Readonly<typeof SV>;

const EN: Words = {
  title: 'The mails',
  lead: 'Every mail that Delakultur sends from this computer ends up here. They reach nobody else.',
  empty: 'No mails yet. The first comes when something happens with an article.',
  reload: 'Get new mails',
  all: 'All mails',
  to: 'To',
  from: 'From',
  sent: 'Sent',
  noSubject: '(no subject)',
  content: 'The content of the mail',
  asText: 'The mail as plain text',
  source: 'The mail as it came, with all its headers',
  missingTitle: 'There is no such mail',
  missing: 'It may have made room for newer mails.',
};

const WORDS = { sv: SV, en: EN } as const;

export type Language = keyof typeof WORDS;

export const wordsIn = (language: Language): Words => WORDS[language];

const isOurs = (tag: string): tag is Language => Object.hasOwn(WORDS, tag);

/** The first language of the browser's that we speak; else Swedish. */
export const languageFor = (acceptLanguage = ''): Language =>
  acceptLanguage
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find(isOurs) ?? 'sv';

const TIMES = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Stockholm' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Stockholm' }),
} as const;

export const timeIn = (language: Language, instant: string): string => TIMES[language].format(new Date(instant));
