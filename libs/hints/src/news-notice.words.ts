import type { HintLang } from './hint.ts';
import { anyOf, whole } from './phrases.ts';

const WEEKDAYS = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const MONTHS = {
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const;

/** What a notice is made of, and what an idea that others can use is made of. */
export interface NoticeWords {
  readonly when: RegExp;
  readonly date: RegExp;
  readonly invitation: RegExp;
  readonly event: RegExp;
  readonly how: RegExp;
}

const SWEDISH: NoticeWords = {
  when: anyOf(`
    i går, igår, i dag, idag, i morgon, imorgon, i kväll, ikväll, i helgen, i förmiddags, i eftermiddags, häromdagen,
    i veckan, förra veckan, denna vecka, den här veckan, nästa vecka, veckan som gick,
    ${WEEKDAYS.sv.flatMap((day) => [`på ${day}`, `i ${day}s`, `nu på ${day}`]).join(', ')},
  `),
  date: new RegExp(whole(String.raw`\d{1,2}\s(?:${MONTHS.sv})|den\s\d{1,2}/\d{1,2}|kl\.?\s?\d{1,2}`), 'gi'),
  invitation: anyOf(`
    välkommen till, välkomna till, tack till alla som, varmt välkommen, varmt välkomna, hjärtligt välkommen, hjärtligt välkomna, öppet hus,
    anmäl dig, anmäl er, sista anmälningsdag, anmälan senast, missa inte, håll utkik, bjuder in till, inbjudan till,
  `),
  event: anyOf(`
    besökte, fick besök, var på besök, kom på besök, firade, firades, deltog, uppmärksammade, uppmärksammades, delades ut,
    vann, utsågs, prisades, invigdes, invigde, invigd, haft besök, fått besök, anordnade, anordnades, arrangerade, arrangerades, hölls, gick av stapeln,
  `),
  how: anyOf(`
    hur, så gjorde, så här, gör så, gjorde så, provat, provade, prövat, prövade, testade, upplägg~, metod~, material~,
    du behöver, vi behövde, uppgift~, lärde, lär sig, steg, lektion~, syfte~, tanken var, vi ville,
    nästa gång, därför, eftersom, för att förstå, vi märkte, märkte att, upptäckte, reflektera~, fungerade, arbetssätt~, frågade,
  `),
};

const ENGLISH: NoticeWords = {
  when: anyOf(`
    yesterday, today, tomorrow, tonight, this week, last week, next week, this weekend, the other day,
    ${WEEKDAYS.en.flatMap((day) => [`on ${day}`, `last ${day}`, `next ${day}`, `this ${day}`]).join(', ')},
  `),
  date: new RegExp(
    whole(String.raw`\d{1,2}(?:st|nd|rd|th)?\s(?:${MONTHS.en})|(?:${MONTHS.en})\s\d{1,2}|at\s\d{1,2}(?:[.:]\d{2}|\s?[ap]m)`),
    'gi',
  ),
  invitation: anyOf(`
    welcome to, warmly welcome, open house, open day, sign up, register by, don't miss, don’t miss, you are invited, invites you,
  `),
  event: anyOf(`
    visited, paid a visit, came to visit, celebrated, took part in, was held, were held, was awarded, were awarded, won,
    was opened, hosted, organised, took place,
  `),
  how: anyOf(`
    how, this is what we did, tried, tested, method~, material~, you need, we needed, task, tasks, exercise~, learn~,
    step, steps, lesson~, aim, purpose, the idea was, we wanted, next time, because, therefore, to understand, noticed,
    discovered, found out, reflect~, worked well, asked,
  `),
};

export const NOTICE_WORDS: Readonly<Record<HintLang, NoticeWords>> = { sv: SWEDISH, en: ENGLISH };
