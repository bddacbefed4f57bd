import { z } from 'zod';
import { ArticleState } from './article.ts';
import { event } from './event.ts';
import { Id } from './id.ts';
import { Kommun, SiteSlug, Version } from './scalars.ts';

/** Ids and states only. `waitsFor` are the persons whose turn it is, so that each can be told. What has a default came later: a fact from before still is one. */
const stepData = z.strictObject({
  articleId: Id,
  /** The article's own version after the step: what a manager's link is for. */
  version: Version.default(0),
  site: SiteSlug,
  kommun: Kommun,
  state: ArticleState,
  by: Id.nullable(),
  authors: z.array(Id),
  waitsFor: z.array(Id),
  /** Who is asked to help, because nobody has answered or nobody holds the role. */
  helpers: z.array(Id).default([]),
  /** The editor who coaches it. */
  editor: Id.nullable().default(null),
  /** The manager who is asked, or whom the author named. */
  manager: Id.nullable().default(null),
});
/** What happens by itself, without somebody's command, is `by` nobody. */
const articleEvent = (fact: string, summary: string) =>
  event(`content.article.${fact}`, { scope: 'kommun', summary, data: stepData, consumers: ['people'] });

/** What an action becomes when it is done, in the article's own municipality; releases are facts of the site (publication.ts). */
export const ARTICLE_EVENTS = {
  submitted: articleEvent('submitted', 'An author has sent an article to the manager'),
  attested: articleEvent('attested', 'An author has sent an article, and declares that the manager agrees'),
  returned: articleEvent('returned', 'The author has answered what the editor asked for'),
  recalled: articleEvent('recalled', 'The author took back what was asked'),
  'manager-agreed': articleEvent('manager-agreed', 'The manager agrees; the editor is next'),
  'manager-declined': articleEvent('manager-declined', 'The manager said no, with a reason that the event does not carry'),
  'manager-changed': articleEvent('manager-changed', 'Another manager is asked than before'),
  taken: articleEvent('taken', 'An editor has taken it to coach'),
  'handed-over': articleEvent('handed-over', 'Another editor coaches it from now on'),
  'changes-requested': articleEvent('changes-requested', 'The editor asks for changes'),
  'wording-proposed': articleEvent('wording-proposed', 'The editor proposes a wording; the author is next'),
  'passed-on': articleEvent('passed-on', 'The editor passes it on to the chief editor as the author wrote it'),
  'author-approved': articleEvent('author-approved', 'The author approves the wording; the chief editor is next'),
  'author-settled': articleEvent('author-settled', 'The author accepts some of the changes; the editor is next'),
  'author-declined': articleEvent('author-declined', 'The author does not approve the wording'),
  withdrawn: articleEvent('withdrawn', 'The author took it back on its way'),
  scheduled: articleEvent('scheduled', 'The chief editor has set the time of its release'),
  unscheduled: articleEvent('unscheduled', 'The chief editor has taken back the time of its release'),
  'schedule-failed': articleEvent('schedule-failed', 'It could not be released at the time that was set'),
  'sent-back': articleEvent('sent-back', 'The chief editor sends it back to the editor'),
  released: articleEvent('released', 'The chief editor has released it'),
  'withdrawal-requested': articleEvent('withdrawal-requested', 'The author asks for it to be taken down'),
  kept: articleEvent('kept', 'The chief editor answers that it stays'),
  unpublished: articleEvent('unpublished', 'The chief editor has taken it down'),
  'put-back': articleEvent('put-back', 'The chief editor has released it again'),
  replaced: articleEvent('replaced', 'A new version has taken its place'),
  'review-due': articleEvent('review-due', 'Its authors have not been heard of for a long time'),
  confirmed: articleEvent('confirmed', 'It still is right'),
  reminded: articleEvent('reminded', 'Whoever it waits for has been reminded'),
  escalated: articleEvent('escalated', 'Somebody else is asked to help, since nobody has answered'),
  commented: articleEvent('commented', 'Someone wrote in the conversation'),
} as const;
export type ArticleFact = keyof typeof ARTICLE_EVENTS;
export type ArticleEventData = z.output<typeof stepData>;
