import type { Article } from '@delakultur/contracts/client';
import type { CallOptions, WidgetClient } from '@delakultur/sdk';
import type { DeskAct } from './act-facts.ts';

/** Which article, and the version that the person saw. */
export interface At {
  readonly articleId: string;
  readonly version: number;
}

/** One operation on an article. The options name the command, so that it can be sent again after a fresh sign-in. */
export type Step = (client: WidgetClient, at: At, options: CallOptions) => Promise<Article>;

/** The operations of the acts that need no more than a press. */
const PLAIN = {
  agree: 'article.agree',
  take: 'article.take',
  'pass-on': 'article.pass-on',
  release: 'article.release',
  unschedule: 'article.unschedule',
  'recall-question': 'article.recall',
  'recall-withdrawal': 'article.recall',
  'still-right': 'article.still-right',
  'put-back': 'article.put-back',
  discard: 'article.discard',
  restore: 'article.restore',
} as const;
export type PlainAct = keyof typeof PLAIN;

/** The operations of the acts that need a reason. */
const REASONED = {
  decline: 'article.decline',
  'send-back': 'article.send-back',
  withdraw: 'article.withdraw',
  'request-withdrawal': 'article.request-withdrawal',
  keep: 'article.keep',
  unpublish: 'article.unpublish',
} as const;
export type ReasonedAct = keyof typeof REASONED;

export const isPlain = (act: DeskAct): act is PlainAct => act in PLAIN;
export const isReasoned = (act: DeskAct): act is ReasonedAct => act in REASONED;

export const plainly =
  (act: PlainAct): Step =>
  (client, at, options) =>
    client.call(PLAIN[act], at, options);

export const because =
  (act: ReasonedAct, reason: string): Step =>
  (client, at, options) =>
    client.call(REASONED[act], { ...at, reason }, options);
