export * from './testing/media.ts';
export { aGuideline, anArticle, aWait, body, hoursAgo, proposedBody, step, summaryOf } from './testing/articles.ts';
export { focused } from './testing/focus.ts';
export { meAs, people, signedIn } from './testing/people.ts';
export { never, offline, refuses, stage, StagedSession, type Answers, type Stage, type StagedCall } from './testing/stage.ts';
