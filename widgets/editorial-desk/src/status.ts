import type { ArticleRole, ArticleState, ArticleSummary } from '@delakultur/contracts/client';
import { waitedWords, type StatusTone } from '@delakultur/elements';
import type { Phrase } from './phrase.ts';
import { setTime, since, when } from './time.ts';
import { namesOf, type Viewpoint } from './viewpoint.ts';

export type Summary = Pick<
  ArticleSummary,
  'state' | 'wait' | 'authors' | 'updatedAt' | 'site' | 'kommun' | 'editor' | 'scheduledFor' | 'review'
>;

export const isAskedToHelp = ({ wait }: Summary, me: string): boolean =>
  wait.helper !== null && wait.helper.persons.includes(me) && !wait.persons.includes(me);

export const soleName = (persons: readonly string[], { nameOf }: Viewpoint): string | undefined =>
  persons.length === 1 ? nameOf(persons[0]!) : undefined;

/** The authors by name, or undefined where whoever looks is the only one. */
const othersOf = ({ authors }: Summary, view: Viewpoint): string | undefined =>
  authors.every((id) => id === view.me) ? undefined : authorsOf(authors, view);

const authorsOf = (authors: readonly string[], { nameOf, lang, words }: Viewpoint): string =>
  namesOf(authors, nameOf, lang) ?? words.theAuthor;

/** Where an article stands, as a sentence: who has it, and since when. */
export function statusPhrase(article: Summary, view: Viewpoint): Phrase {
  const { status } = view.words;
  const { review, wait, site } = article;
  if (review && article.state === 'released') {
    if (article.authors.includes(view.me)) return status.review[review].author();
    if (wait.persons.includes(view.me)) return status.review[review].mine(authorsOf(article.authors, view));
  }
  if (isNobodys(article)) return [status.vacant[wait.role!](othersOf(article, view), view.siteNameOf(site))];
  if (isAskedToHelp(article, view.me)) return silence(article, wait.role!, view);
  return PHRASES[article.state](article, view);
}

const isNobodys = ({ wait, state }: Summary): boolean => wait.role !== null && wait.persons.length === 0 && state !== 'released';

function silence({ wait }: Summary, role: ArticleRole, view: Viewpoint): Phrase {
  const { status, roles } = view.words;
  return status.silent(soleName(wait.persons, view) ?? roles[role], waitedWords(new Date(wait.since), view.now, view.lang));
}

const PHRASES: Readonly<Record<ArticleState, (article: Summary, view: Viewpoint) => Phrase>> = {
  draft: (article, view) => {
    const { status } = view.words;
    if (article.authors.includes(view.me)) return status.myDraft(when(article.updatedAt, view));
    return status.draft(authorsOf(article.authors, view), since(article.wait.since, view));
  },
  'with-manager': ({ wait, authors }, view) => {
    const { status } = view.words;
    if (wait.persons.includes(view.me)) return status.myAnswer(since(wait.since, view));
    const sentence = authors.includes(view.me) ? status.withMyManager : status.withManager;
    return sentence(soleName(wait.persons, view), since(wait.since, view));
  },
  'with-editor': ({ wait, editor }, view) => {
    const { status } = view.words;
    const begun = since(wait.since, view);
    if (!wait.persons.includes(view.me)) return status.withEditor(soleName(wait.persons, view), begun);
    return editor === null && wait.persons.length > 1 ? status.freeEditing(begun) : status.myEditing(begun);
  },
  'with-author': ({ wait, authors }, view) => {
    const { status } = view.words;
    if (wait.persons.includes(view.me)) return status.myApproval(since(wait.since, view));
    return status.withAuthor(namesOf(authors, view.nameOf, view.lang), since(wait.since, view));
  },
  ready: ({ wait, scheduledFor }, view) => {
    const { status } = view.words;
    if (scheduledFor) return status.scheduled(setTime(scheduledFor, view));
    if (wait.persons.includes(view.me)) return status.myRelease(since(wait.since, view));
    return status.withChief(soleName(wait.persons, view), since(wait.since, view));
  },
  released: ({ wait }, view) => view.words.status.released(when(wait.since, view)),
  'withdrawal-requested': (article, view) => {
    const { status } = view.words;
    const begun = since(article.wait.since, view);
    if (article.wait.persons.includes(view.me)) return status.myKeeping(authorsOf(article.authors, view), begun);
    return status.withdrawalRequested(othersOf(article, view), begun);
  },
  replaced: ({ wait }, view) => view.words.status.replaced(when(wait.since, view)),
  unpublished: ({ wait }, view) => view.words.status.unpublished(when(wait.since, view)),
  discarded: ({ updatedAt }, view) => view.words.status.discarded(when(updatedAt, view)),
};

/** How the state feels to whoever looks. */
export function statusTone(article: Summary, me: string): StatusTone {
  const { state, wait, review, authors } = article;
  const isAsked = state === 'released' && review !== null && authors.includes(me);
  if (isAsked || wait.persons.includes(me) || isAskedToHelp(article, me)) return 'act';
  if (state === 'released') return 'good';
  return isNobodys(article) || state === 'unpublished' || state === 'withdrawal-requested' ? 'stopped' : 'waiting';
}
