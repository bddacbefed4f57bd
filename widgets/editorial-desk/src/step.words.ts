import type { ArticleAction } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

/** `decline` is two: the manager's to the article, the author's to a proposed wording; `recall` too, by what was taken back; and a set time that could not be kept is nobody's step. */
export type StepKey =
  | Exclude<ArticleAction, 'decline' | 'recall'>
  | 'decline-article'
  | 'decline-wording'
  | 'recall-question'
  | 'recall-withdrawal'
  | 'schedule-failed';

/** What a step's sentence is made of. */
export interface StepFacts {
  readonly who: string;
  readonly isMe: boolean;
  readonly when: TemplateResult;
  /** Whom the step names, unless it is whoever looks. */
  readonly person: string | undefined;
  readonly namesMe: boolean;
  /** What the changes are about, as it stands after a colon. */
  readonly code: string | undefined;
  /** The time that was set. */
  readonly scheduled: TemplateResult | undefined;
}
export type StepWords = Readonly<Record<StepKey, (facts: StepFacts) => Phrase>>;

/** The name in «i Karin Lunds ställe»; a name on s, x or z stays as it is. */
const whose = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

const as =
  (does: string) =>
  ({ who, when }: StepFacts): Phrase => [`${who} ${does} `, when, '.'];
const inPlace =
  (does: string) =>
  ({ who, when, person, namesMe }: StepFacts): Phrase => {
    const place = namesMe ? 'i ditt ställe ' : person ? `i ${whose(person)} ställe ` : '';
    return [`${who} ${does} ${place}`, when, '.'];
  };

const to = (person: string | undefined): string => (person ? `till ${person} ` : '');

export const stepsSv: StepWords = {
  submit: as('skickade artikeln till chefen'),
  attest: ({ who, when, person, namesMe }) => [
    `${who} skickade artikeln `,
    when,
    ` och angav att ${namesMe ? 'du som chef' : `chefen${person ? ` ${person}` : ''}`} är med på det.`,
  ],
  return: as('skickade tillbaka artikeln till redaktören'),
  discard: as('la undan utkastet'),
  restore: as('tog fram utkastet igen'),
  'recall-question': as('tog tillbaka artikeln'),
  'recall-withdrawal': ({ who, isMe, when }) => [`${who} tog tillbaka ${isMe ? 'din' : 'sin'} begäran `, when, '.'],
  agree: inPlace('sa ja'),
  'decline-article': inPlace('sa nej'),
  'decline-wording': as('godkände inte den föreslagna texten'),
  take: as('tog hand om artikeln som redaktör'),
  'hand-over': ({ who, when, person, namesMe }) => [`${who} lämnade över artikeln ${to(namesMe ? 'dig' : person)}`, when, '.'],
  'request-changes': ({ who, when, code }) => [`${who} bad om ändringar `, when, code ? `: ${code}.` : '.'],
  propose: as('föreslog en text'),
  'pass-on': as('lämnade artikeln vidare till huvudredaktören'),
  approve: as('godkände texten'),
  settle: as('godkände en del av ändringarna'),
  withdraw: as('tog tillbaka artikeln'),
  release: as('släppte artikeln'),
  schedule: ({ who, when, scheduled }) => [
    `${who} bestämde `,
    when,
    ...(scheduled ? [' att artikeln släpps ', scheduled] : [' en tid för släppet']),
    '.',
  ],
  'schedule-failed': ({ when }) => ['Artikeln skulle släppas ', when, ', men det gick inte.'],
  unschedule: as('tog bort tiden för släppet'),
  'send-back': as('skickade tillbaka artikeln till redaktören'),
  'request-withdrawal': as('bad om att artikeln tas ned'),
  keep: as('svarade att artikeln är kvar'),
  'still-right': as('sa att artikeln fortfarande stämmer'),
  unpublish: as('tog ned artikeln'),
  'put-back': as('la tillbaka artikeln'),
  replace: as('släppte en ny version i stället för den här'),
};
