import { Id, Kommun } from '@delakultur/contracts';
import { type Jobs, type JobTransaction, jobType } from '@delakultur/jobs';
import { z } from 'zod';
import type { Article } from './article.machine.ts';
import { nextPrompt } from './wait.rules.ts';

const ofArticle = z.strictObject({ articleId: Id });

/** Somebody has not answered: remind them, or ask somebody else to help. */
export const promptWaiting = jobType('prompt-waiting', ofArticle);
/** The time has come that was set for a release. */
export const releaseAtTime = jobType('release-at-time', ofArticle);
/** Somebody may have another manager than before: in one municipality, or in all when a day has passed. */
export const askRightManagers = jobType('ask-right-managers', z.strictObject({ kommun: Kommun.optional(), standsInFor: Id.optional() }));
/** What waits for nobody since a role has ended by its date, or whose prompt has been lost. */
export const findForgotten = jobType('find-forgotten', z.strictObject({}));
/** A scheduled release whose job has been lost to a long outage. */
export const findOverdueReleases = jobType('find-overdue-releases', z.strictObject({}));
/** Articles whose authors have not been heard of for long. */
export const findInactive = jobType('find-inactive', z.strictObject({}));

const dateOf = (instant: string | undefined | null): Date | undefined => (instant ? new Date(instant) : undefined);

/** Puts, in the article's own transaction, what wakes us later; nothing is touched that has not changed. */
export async function wake(tx: JobTransaction, jobs: Jobs, article: Article, before: Article): Promise<void> {
  if (article.waitingSince !== before.waitingSince || article.reminders !== before.reminders)
    await at(tx, jobs, promptWaiting, article.id, dateOf(nextPrompt(article)?.at));
  if (article.scheduledFor !== before.scheduledFor) await at(tx, jobs, releaseAtTime, article.id, dateOf(article.scheduledFor));
}

/** One job of a type waits for an article, or none. */
const at = (tx: JobTransaction, jobs: Jobs, type: typeof promptWaiting, articleId: string, when: Date | undefined): Promise<void> =>
  when ? jobs.send(tx, { type, data: { articleId }, at: when, key: articleId }) : jobs.cancel(tx, { type, key: articleId });
