import * as answer from './answer.ts';
import * as article from './article-operations.ts';
import { ARTICLE_EVENTS } from './article-events.ts';
import * as articleVersion from './article-version.ts';
import * as assignment from './assignment.ts';
import * as broadcast from './broadcast.ts';
import type { EventContract } from './event.ts';
import * as guideline from './guideline.ts';
import * as mail from './mail.ts';
import * as media from './media.ts';
import * as notice from './notice.ts';
import * as organisation from './organisation.ts';
import * as person from './person.ts';
import * as publication from './publication.ts';
import type { Rpc } from './rpc.ts';
import * as wish from './wish.ts';

/** Every operation, once. */
export const contracts: readonly Rpc[] = [
  article.saveArticle,
  article.readArticle,
  article.listArticles,
  article.submitArticle,
  article.discardArticle,
  article.restoreArticle,
  article.recallArticle,
  article.agreeToArticle,
  article.declineArticle,
  article.takeArticle,
  article.handOverArticle,
  article.requestArticleChanges,
  article.proposeArticleWording,
  article.passArticleOn,
  article.approveArticleWording,
  article.settleArticleWording,
  article.withdrawArticle,
  article.releaseArticle,
  article.scheduleArticle,
  article.unscheduleArticle,
  article.sendArticleBack,
  article.requestArticleWithdrawal,
  article.keepArticle,
  article.confirmArticle,
  article.unpublishArticle,
  article.putArticleBack,
  article.reviseArticle,
  article.commentOnArticle,
  guideline.readGuideline,
  guideline.acceptGuideline,
  guideline.listGuidelineVersions,
  guideline.publishGuideline,
  answer.readManagerQuestion,
  answer.answerAsManager,
  wish.listWishes,
  wish.nominateWish,
  wish.takeWish,
  wish.giveWishBack,
  wish.closeWish,
  wish.readCoverage,
  articleVersion.listArticleVersions,
  articleVersion.readArticleVersion,
  media.reserveMedia,
  media.admitMedia,
  media.readMedia,
  media.listMedia,
  media.describeMedia,
  media.discardMedia,
  media.locateMedia,
  media.readMediaQuota,
  media.setMediaQuota,
  publication.listPublications,
  publication.readPublication,
  organisation.listMunicipalities,
  organisation.readMunicipality,
  organisation.readSite,
  organisation.listSites,
  organisation.listOrigins,
  organisation.readMunicipalitySettings,
  organisation.setMunicipalitySettings,
  person.readMe,
  person.lookUpPersons,
  person.bylinesOf,
  person.findColleagues,
  assignment.listAssignments,
  assignment.startAssignment,
  assignment.endAssignment,
  assignment.listVacancies,
  broadcast.listBroadcasts,
  broadcast.sendBroadcast,
  broadcast.readBroadcast,
  broadcast.passBroadcastOn,
  notice.listNotices,
  notice.readNotice,
  mail.readMailPreference,
  mail.setMailPreference,
  mail.unsubscribe,
];

/** Every kind of fact, once. */
export const events: readonly EventContract[] = [
  ...Object.values(ARTICLE_EVENTS),
  ...Object.values(media.MEDIA_EVENTS),
  ...Object.values(publication.PUBLICATION_EVENTS),
  guideline.guidelineVersionPublished,
  ...Object.values(wish.WISH_EVENTS),
  organisation.siteChanged,
  organisation.municipalityChanged,
  ...Object.values(broadcast.BROADCAST_EVENTS),
  ...Object.values(assignment.ASSIGNMENT_EVENTS),
];
