// Generated from the contracts by `npm run generate`. Do not edit.
import type { OpenQuestion, OperationName } from './client.ts';

/** Where each operation that needs someone signed in stands in HTTP. All but GET change something. */
export const signedInOperations = {
  'article.save': { method: 'PUT', path: '/v1/articles/{articleId}' },
  'article.read': { method: 'GET', path: '/v1/articles/{articleId}' },
  'article.list': { method: 'GET', path: '/v1/articles' },
  'article.submit': { method: 'POST', path: '/v1/articles/{articleId}/submit' },
  'article.recall': { method: 'POST', path: '/v1/articles/{articleId}/recall' },
  'article.agree': { method: 'POST', path: '/v1/articles/{articleId}/agree' },
  'article.decline': { method: 'POST', path: '/v1/articles/{articleId}/decline' },
  'article.request-changes': { method: 'POST', path: '/v1/articles/{articleId}/request-changes' },
  'article.propose': { method: 'POST', path: '/v1/articles/{articleId}/propose' },
  'article.approve': { method: 'POST', path: '/v1/articles/{articleId}/approve' },
  'article.release': { method: 'POST', path: '/v1/articles/{articleId}/release' },
  'article.send-back': { method: 'POST', path: '/v1/articles/{articleId}/send-back' },
  'article.unpublish': { method: 'POST', path: '/v1/articles/{articleId}/unpublish' },
  'article.comment': { method: 'POST', path: '/v1/articles/{articleId}/comments' },
  'guideline.read': { method: 'GET', path: '/v1/sites/{site}/guidelines' },
  'guideline.accept': { method: 'POST', path: '/v1/sites/{site}/guidelines/{guidelineVersion}/accept' },
  'person.me': { method: 'GET', path: '/v1/me' },
  'person.lookup': { method: 'GET', path: '/v1/persons' },
  'person.find': { method: 'GET', path: '/v1/colleagues' },
  'assignment.list': { method: 'GET', path: '/v1/assignments' },
  'assignment.start': { method: 'PUT', path: '/v1/assignments/{assignmentId}' },
  'assignment.end': { method: 'POST', path: '/v1/assignments/{assignmentId}/end' },
  'notice.list': { method: 'GET', path: '/v1/notices' },
  'notice.read': { method: 'POST', path: '/v1/notices/{noticeId}/read' },
} as const satisfies Record<Exclude<OperationName, OpenQuestion>, { method: 'GET' | 'POST' | 'PUT'; path: string }>;
