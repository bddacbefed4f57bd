import type { Lang } from '@delakultur/contracts';
import type { NoticeKind } from '../notices/notice.rules.ts';

/** What a letter tells of one kind of notice: to those who should know, and to those whose turn it has become. Names and titles are in neither: a subject line is read over shoulders. */
interface KindWords {
  readonly happened: string;
  readonly waits: string;
}
const same = (sentence: string): KindWords => ({ happened: sentence, waits: sentence });

/** A kind that an earlier version knew and this one does not is told as `other`. */
export type LetterKind = NoticeKind | 'other';
type Kinds = Readonly<Record<LetterKind, KindWords>>;

const KINDS_SV: Kinds = {
  submitted: { happened: 'En artikel du är med och skriver har skickats till chefen', waits: 'En artikel väntar på ditt svar' },
  attested: { happened: 'En artikel du är med och skriver har skickats till redaktionen', waits: 'En ny artikel väntar på en redaktör' },
  returned: { happened: 'En artikel du är med och skriver är tillbaka hos redaktören', waits: 'En artikel har kommit tillbaka till dig' },
  recalled: same('En artikel du är med och skriver har tagits tillbaka'),
  'manager-agreed': { happened: 'Chefen har sagt ja till din artikel', waits: 'En ny artikel väntar på en redaktör' },
  'manager-declined': same('Chefen har sagt nej till din artikel'),
  'manager-changed': { happened: 'En annan chef har fått frågan om din artikel', waits: 'En artikel väntar på ditt svar' },
  taken: { happened: 'En redaktör arbetar nu med din artikel', waits: 'En artikel är din att redigera' },
  'handed-over': { happened: 'Din artikel har fått en annan redaktör', waits: 'En artikel är din att redigera' },
  'changes-requested': same('Redaktören ber om ändringar i din artikel'),
  'wording-proposed': same('Redaktören föreslår ändringar i din artikel'),
  'passed-on': { happened: 'Din artikel är hos huvudredaktören', waits: 'En artikel väntar på att du släpper den' },
  'author-approved': { happened: 'Ändringarna i din artikel är godkända', waits: 'En artikel väntar på att du släpper den' },
  'author-settled': { happened: 'En medskribent har svarat på redaktörens förslag', waits: 'Skribenten har svarat på dina förslag' },
  'author-declined': {
    happened: 'En medskribent har sagt nej till redaktörens förslag',
    waits: 'Skribenten har sagt nej till dina förslag',
  },
  withdrawn: same('Skribenten har tagit tillbaka en artikel'),
  scheduled: same('Din artikel har fått en tid då den släpps'),
  unscheduled: { happened: 'Din artikel har inte längre någon tid då den släpps', waits: 'En artikel väntar på att du släpper den' },
  'schedule-failed': same('En artikel kunde inte släppas på den tid som var satt'),
  'sent-back': {
    happened: 'Huvudredaktören har skickat tillbaka din artikel till redaktören',
    waits: 'Huvudredaktören har skickat tillbaka en artikel',
  },
  released: same('Din artikel är släppt'),
  'withdrawal-requested': { happened: 'En medskribent ber att er artikel tas ner', waits: 'En skribent ber att en artikel tas ner' },
  kept: same('Huvudredaktören har svarat att din artikel ligger kvar'),
  unpublished: same('Din artikel har tagits ner'),
  'put-back': same('Din artikel är släppt igen'),
  replaced: same('En ny version av din artikel är släppt'),
  'review-due': same('En artikel behöver ses över'),
  confirmed: same('En artikel har setts över och stämmer fortfarande'),
  reminded: { happened: 'Någon har fått en påminnelse om din artikel', waits: 'Påminnelse: en artikel väntar på dig' },
  escalated: { happened: 'Någon annan har fått frågan om din artikel', waits: 'En artikel behöver din hjälp för att komma vidare' },
  commented: same('Någon har skrivit i samtalet om en artikel'),
  'wish-taken': same('Någon skriver om ett ämne som du har önskat'),
  'wish-fulfilled': same('En artikel om ett ämne som du har önskat är släppt'),
  'assignment-started': same('Du har fått en ny roll'),
  'assignment-ended': same('En av dina roller har fått en sista dag'),
  'delegation-started': same('En ersättare är utsedd'),
  'delegation-ended': same('En ersättares tid har fått en sista dag'),
  'broadcast-sent': { happened: 'Huvudredaktören har skickat ett meddelande', waits: 'Ett meddelande från huvudredaktören väntar på dig' },
  'broadcast-passed-on': same('Det finns ett meddelande från huvudredaktören'),
  other: same('Något har hänt som rör dig'),
};

const KINDS_EN: Kinds = {
  submitted: { happened: 'An article that you are writing has been sent to the manager', waits: 'An article is waiting for your answer' },
  attested: { happened: 'An article that you are writing has been sent to the editors', waits: 'A new article is waiting for an editor' },
  returned: { happened: 'An article that you are writing is back with the editor', waits: 'An article has come back to you' },
  recalled: same('An article that you are writing has been taken back'),
  'manager-agreed': { happened: 'The manager has said yes to your article', waits: 'A new article is waiting for an editor' },
  'manager-declined': same('The manager has said no to your article'),
  'manager-changed': { happened: 'Another manager has been asked about your article', waits: 'An article is waiting for your answer' },
  taken: { happened: 'An editor is now working with your article', waits: 'An article is yours to edit' },
  'handed-over': { happened: 'Your article has another editor', waits: 'An article is yours to edit' },
  'changes-requested': same('The editor asks for changes in your article'),
  'wording-proposed': same('The editor proposes changes in your article'),
  'passed-on': { happened: 'Your article is with the chief editor', waits: 'An article is waiting for you to release it' },
  'author-approved': { happened: 'The changes in your article are approved', waits: 'An article is waiting for you to release it' },
  'author-settled': { happened: 'A co-author has answered what the editor proposed', waits: 'The author has answered what you proposed' },
  'author-declined': {
    happened: 'A co-author has said no to what the editor proposed',
    waits: 'The author has said no to what you proposed',
  },
  withdrawn: same('The author has taken back an article'),
  scheduled: same('Your article has a time when it is released'),
  unscheduled: { happened: 'Your article no longer has a time when it is released', waits: 'An article is waiting for you to release it' },
  'schedule-failed': same('An article could not be released at the time that was set'),
  'sent-back': {
    happened: 'The chief editor has sent your article back to the editor',
    waits: 'The chief editor has sent an article back',
  },
  released: same('Your article is released'),
  'withdrawal-requested': {
    happened: 'A co-author asks for your article to be taken down',
    waits: 'An author asks for an article to be taken down',
  },
  kept: same('The chief editor has answered that your article stays'),
  unpublished: same('Your article has been taken down'),
  'put-back': same('Your article is released again'),
  replaced: same('A new version of your article is released'),
  'review-due': same('An article needs to be looked over'),
  confirmed: same('An article has been looked over and is still right'),
  reminded: { happened: 'Somebody has been reminded of your article', waits: 'Reminder: an article is waiting for you' },
  escalated: { happened: 'Somebody else has been asked about your article', waits: 'An article needs your help to move on' },
  commented: same('Somebody has written in the conversation about an article'),
  'wish-taken': same('Somebody is writing about a topic that you wanted'),
  'wish-fulfilled': same('An article about a topic that you wanted is released'),
  'assignment-started': same('You have a new role'),
  'assignment-ended': same('One of your roles has got its last day'),
  'delegation-started': same('Somebody has been named to stand in'),
  'delegation-ended': same('The time of somebody who stands in has got its last day'),
  'broadcast-sent': { happened: 'The chief editor has sent a message', waits: 'A message from the chief editor is waiting for you' },
  'broadcast-passed-on': same('There is a message from the chief editor'),
  other: same('Something has happened that concerns you'),
};

const SV = {
  kinds: KINDS_SV,
  at: (site: string) => `Det gäller ${site}.`,
  toDesk: 'Öppna ditt skrivbord',
  toDeskLead: 'På ditt skrivbord ser du vad det gäller och vad du kan göra.',
  answer: 'Läs artikeln och svara',
  answerLead:
    'Du kan läsa artikeln och svara ja eller nej direkt, utan att logga in. Länken är bara din och gäller i 14 dagar. Skicka den inte vidare.',
  gatheredWaits: (count: number) => (count === 1 ? 'En sak väntar på dig i Delakultur' : `${count} saker väntar på dig i Delakultur`),
  gatheredHappened: 'Det här har hänt i Delakultur',
  waits: 'Väntar på dig',
  happened: 'Har hänt',
  times: (sentence: string, count: number) => (count === 1 ? sentence : `${sentence} (${count} gånger)`),
  why: 'Du får det här mejlet för att något i Delakultur rör dig.',
  often: 'Ändra hur ofta du får mejl',
  stop: 'Få inga fler mejl',
};

export type LetterWords = Readonly<typeof SV>;

const EN: LetterWords = {
  kinds: KINDS_EN,
  at: (site: string) => `It is about ${site}.`,
  toDesk: 'Open your desk',
  toDeskLead: 'At your desk you see what it is about and what you can do.',
  answer: 'Read the article and answer',
  answerLead:
    'You can read the article and answer yes or no at once, without signing in. The link is yours alone and works for 14 days. Do not pass it on.',
  gatheredWaits: (count: number) =>
    count === 1 ? 'One thing is waiting for you in Delakultur' : `${count} things are waiting for you in Delakultur`,
  gatheredHappened: 'This has happened in Delakultur',
  waits: 'Waiting for you',
  happened: 'Has happened',
  times: (sentence: string, count: number) => (count === 1 ? sentence : `${sentence} (${count} times)`),
  why: 'You get this mail because something in Delakultur concerns you.',
  often: 'Change how often you get mail',
  stop: 'Get no more mail',
};

export const LETTER_WORDS: Readonly<Record<Lang, LetterWords>> = { sv: SV, en: EN };

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(KINDS_SV, kind);
