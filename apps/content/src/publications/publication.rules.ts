import type { PersonCard, Publication } from '@delakultur/contracts';
import { plainText, readingMinutes } from '@delakultur/document';
import type { Article } from '../articles/article.machine.ts';
import { illustrationsOf, type Media } from '../media/media.rules.ts';

const LEAD_MAX = 220;

/** What readers are shown of a released article, with its pictures and files, and the byline as it is on the day (C25). */
export function publicationOf(article: Article, authors: readonly PersonCard[], media: readonly Media[]): Publication {
  const { site, kommun, title, lang, schoolForm, topic, body, releasedAt, licence, producer, revises } = article;
  if (!schoolForm || !releasedAt) throw new TypeError(`article ${article.id} is not whole enough to be published`);
  const kommunName = authors[0]?.kommunName ?? kommun;
  const bylines = authors.map(({ name, title: role, workplace }) => ({ name, title: role, workplace }));
  const lead = leadOf(plainText(body));
  return {
    id: revises ?? article.id,
    site,
    kommun,
    kommunName,
    title,
    lead,
    lang,
    schoolForm,
    topic,
    authors: bylines,
    releasedAt,
    updatedAt: revises ? renewedAt(article) : null,
    readingMinutes: readingMinutes(body),
    licence,
    producer,
    ...illustrationsOf(body, media),
    body,
  };
}

/** When a new version came out; putting it back later does not make it newer. */
const renewedAt = ({ history, updatedAt }: Article): string => history.findLast(({ action }) => action === 'release')?.at ?? updatedAt;

/** The beginning of the text, cut between words. */
export function leadOf(text: string): string {
  const [first = ''] = text.split('\n');
  if (first.length <= LEAD_MAX) return first;
  const cut = first.slice(0, LEAD_MAX);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LEAD_MAX / 2))} …`;
}
