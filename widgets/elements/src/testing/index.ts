export { aGuideline, anArticle, body, hoursAgo, proposedBody, step, summaryOf } from './articles.ts';
export { focused } from './focus.ts';
export { meAs, people, signedIn } from './people.ts';
export { never, offline, refuses, stage, StagedSession, type Answers, type Stage, type StagedCall } from './stage.ts';
