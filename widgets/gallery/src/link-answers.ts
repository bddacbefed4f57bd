import type { ManagerQuestion } from '@delakultur/contracts/client';
import { anArticle, hoursAgo, never, offline, people, refuses, type Answers } from '@delakultur/elements/testing';
import { LONG } from './samples.ts';

const { id: articleId, site, title, body, lang } = anArticle();
const asked: ManagerQuestion = {
  articleId,
  site,
  state: 'waiting',
  since: hoursAgo(26),
  article: { title, body, media: [], lang, authors: [people.author.name, people.colleague.name] },
};
const over = (state: ManagerQuestion['state']): ManagerQuestion => ({ ...asked, state, article: null });
const answering = (question: ManagerQuestion): Answers => ({
  'answer.read': () => question,
  'answer.give': ({ answer }) => over(answer === 'agree' ? 'agreed' : 'declined'),
});

/** What stands behind the link in a mail. */
const LINKS = {
  asked: answering(asked),
  long: answering({
    ...asked,
    article: { title: LONG[0]!.title, body, media: [], lang, authors: LONG[0]!.authors.map(({ name }) => name) },
  }),
  unsent: { ...answering(asked), 'answer.give': offline },
  agreed: answering(over('agreed')),
  declined: answering(over('declined')),
  moved: answering(over('moved')),
  refused: { 'answer.read': refuses('link-refused', 403) },
  waiting: { 'answer.read': never },
  failed: { 'answer.read': refuses('service-unavailable', 503) },
  offline: {},
} as const satisfies Record<string, Answers>;
export type LinkName = keyof typeof LINKS;

export const linkAnswers = (name: LinkName): Answers => LINKS[name];
