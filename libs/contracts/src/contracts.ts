import * as article from './article.ts';
import * as assignment from './assignment.ts';
import type { EventContract } from './event.ts';
import * as guideline from './guideline.ts';
import * as notice from './notice.ts';
import * as organisation from './organisation.ts';
import * as person from './person.ts';
import * as publication from './publication.ts';
import type { Rpc } from './rpc.ts';

/** Every operation, once. */
export const contracts: readonly Rpc[] = [
  article.saveArticle,
  article.readArticle,
  article.listArticles,
  article.submitArticle,
  article.recallArticle,
  article.agreeToArticle,
  article.declineArticle,
  article.requestArticleChanges,
  article.proposeArticleWording,
  article.approveArticleWording,
  article.releaseArticle,
  article.sendArticleBack,
  article.unpublishArticle,
  article.commentOnArticle,
  guideline.readGuideline,
  guideline.acceptGuideline,
  publication.listPublications,
  publication.readPublication,
  organisation.listMunicipalities,
  organisation.readMunicipality,
  organisation.readSite,
  organisation.listSites,
  organisation.listOrigins,
  person.readMe,
  person.lookUpPersons,
  person.bylinesOf,
  person.findColleagues,
  assignment.listAssignments,
  assignment.startAssignment,
  assignment.endAssignment,
  notice.listNotices,
  notice.readNotice,
];

/** Every kind of fact, once. */
export const events: readonly EventContract[] = [
  ...Object.values(article.ARTICLE_EVENTS),
  ...Object.values(publication.PUBLICATION_EVENTS),
  guideline.guidelineVersionPublished,
  organisation.siteChanged,
  ...Object.values(assignment.ASSIGNMENT_EVENTS),
];
